import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** The summary of a form's errors, each leading to its field. Shown from two errors up: one is read by its field. */
export function FormErrors({ errors }: { errors: readonly { fieldId: string; text: string }[] }) {
  const { t } = useTranslation();
  if (errors.length < 2) return null;
  return (
    <Alert severity="error" variant="outlined" icon={<Icon name="errorMark" />} sx={{ borderRadius: '10px' }}>
      {t('ui.formErrors', { count: errors.length })}
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <Link href={`#${fieldId}`} color="inherit" underline="always" onClick={(event) => { event.preventDefault(); document.getElementById(fieldId)?.focus(); }}>{text}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
