import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

export type FieldProps = Omit<OutlinedInputProps, 'label' | 'error'> & { label: string; help?: string | undefined; error?: string | undefined };

/** A labelled input: label above, help below, the error in place of the help. */
export function Field({ label, help, error, id, inputProps, ...input }: FieldProps & { inputProps?: OutlinedInputProps['inputProps'] }) {
  const generated = useId();
  const inputId = id ?? generated;
  const text = error ?? help;
  const helpId = text === undefined ? undefined : `${inputId}-help`;
  return (
    <FormControl fullWidth error={error !== undefined} sx={{ display: 'block' }}>
      <Typography component="label" htmlFor={inputId} variant="body2" sx={{ display: 'block', fontWeight: 560, mb: 0.75 }}>{label}</Typography>
      <OutlinedInput fullWidth id={inputId} {...input} slotProps={{ input: { 'aria-describedby': helpId, 'aria-invalid': error !== undefined, ...inputProps } }} />
      {text !== undefined && <FormHelperText id={helpId}>{text}</FormHelperText>}
    </FormControl>
  );
}
