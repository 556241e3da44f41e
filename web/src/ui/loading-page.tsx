import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Progress } from './progress';

/** A thin line at the top while a page comes; it waits a moment so that quick pages do not blink. */
export function LoadingPage() {
  const { t } = useTranslation();
  return (
    <Box sx={{ position: 'fixed', insetInline: 0, top: 0, zIndex: 'tooltip', '@keyframes appear': { from: { opacity: 0 } }, animation: 'appear 150ms 200ms backwards' }}>
      <Progress label={t('ui.loading')} sx={{ height: 3, borderRadius: 0 }} />
    </Box>
  );
}
