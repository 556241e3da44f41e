import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId, type ChangeEvent, type FocusEventHandler, type Ref } from 'react';

type Props = {
  label: string;
  options: readonly { value: string; label: string }[];
  value?: string;
  help?: string;
  name?: string;
  id?: string;
  onChange?: (event: ChangeEvent<HTMLSelectElement>) => void;
  onBlur?: FocusEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  inputRef?: Ref<HTMLSelectElement>;
  isLabelHidden?: boolean;
  disabled?: boolean;
};

/** A choice among a few, by the platform's own list. */
export function ChoiceField({ label, options, help, isLabelHidden = false, inputRef, onChange, id: givenId, ...rest }: Props) {
  const generated = useId();
  const id = givenId ?? generated;
  return (
    <FormControl fullWidth sx={{ display: 'block' }}>
      {!isLabelHidden && <Typography component="label" htmlFor={id} variant="body2" sx={{ display: 'block', fontWeight: 560, mb: 0.75 }}>{label}</Typography>}
      <NativeSelect
        fullWidth
        input={<OutlinedInput />}
        {...rest}
        onChange={onChange}
        inputRef={inputRef}
        inputProps={{ id, 'aria-label': isLabelHidden ? label : undefined }}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </NativeSelect>
      {help !== undefined && <FormHelperText>{help}</FormHelperText>}
    </FormControl>
  );
}
