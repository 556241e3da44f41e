import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

/** The summary of a form's errors, each leading to its field. Shown from two errors up: one is read by its field. */
export function FormErrors({ errors }: { errors: readonly { fieldId: string; text: string }[] }) {
  const { t } = useTranslation();
  if (errors.length < 2) return null;
  return (
    <Notice tone="bad">
      {t('ui.formErrors', { count: errors.length })}
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <Link href={`#${fieldId}`} color="inherit" underline="always" onClick={(event) => { event.preventDefault(); document.getElementById(fieldId)?.focus(); }}>{text}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
