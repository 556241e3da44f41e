import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from '@/ui/field';
import { Icon } from '@/ui/icons';

/** A password that can be pasted and looked at. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'endAdornment'>) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const label = t(isShown ? 'auth.hidePassword' : 'auth.showPassword');
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      inputProps={{ spellCheck: false, autoCapitalize: 'none' }}
      endAdornment={
        <InputAdornment position="end">
          <IconButton edge="end" onClick={() => setShown(!isShown)} aria-label={label} title={label} aria-pressed={isShown}><Icon name={isShown ? 'hidden' : 'visible'} /></IconButton>
        </InputAdornment>
      }
    />
  );
}
