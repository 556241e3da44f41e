import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from './unsaved';

type Props = { isEdited: boolean; isPending: boolean; isSaved: boolean };

/** The end of a form: saves, says whether it did, and keeps what was edited from being lost by leaving. */
export function SaveBar({ isEdited, isPending, isSaved }: Props) {
  const { t } = useTranslation();
  useUnsaved(isEdited);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Button type="submit" variant="contained" disabled={!isEdited || isPending}>{t('ui.save')}</Button>
      <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>{isEdited ? t('ui.unsaved') : isSaved && t('ui.saved')}</Typography>
    </Box>
  );
}
