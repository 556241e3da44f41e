import Box from '@mui/material/Box';
import { useController, type Control } from 'react-hook-form';
import { Field } from '@/ui/field';

const fallback = '#0F5C4D';

type Themed = { name: string; language: 'fr' | 'en'; welcome: string; instructions: string; color: string; side: 'left' | 'right'; label: string; consent: string };
type Props = { control: Control<Themed>; label: string; help: string; error: string | undefined };

/** A colour by its code, or picked. */
export function ColourField({ control, label, help, error }: Props) {
  const { field } = useController({ control, name: 'color' });
  const swatch = /^#[0-9a-f]{6}$/i.test(field.value) ? field.value : fallback;
  return (
    <Field
      id="field-color"
      label={label}
      help={help}
      error={error}
      name={field.name}
      value={field.value}
      disabled={field.disabled}
      placeholder={fallback}
      onBlur={field.onBlur}
      onChange={field.onChange}
      inputRef={field.ref}
      autoComplete="off"
      startAdornment={
        <Box component="input" type="color" aria-label={label} value={swatch} disabled={field.disabled} onChange={field.onChange} sx={{ width: 28, height: 28, p: 0, mr: 1, border: 0, bgcolor: 'transparent', cursor: 'pointer', flexShrink: 0 }} />
      }
    />
  );
}
