import Box from '@mui/material/Box';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/icons';

/** Says that the device has lost its network; what is on the page stays readable. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <Box role="status">
      {!isOnline && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'center', px: 2, py: 1, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'warning.main', fontSize: '0.875rem' }}>
          <Icon name="offline" />
          {t('layout.offline')}
        </Box>
      )}
    </Box>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
