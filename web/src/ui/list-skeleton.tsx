import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Skeleton } from './skeleton';

/** The shape of a list before it comes. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('ui.loading')} sx={{ px: { xs: 2, sm: 3 }, py: 1 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1.5 }}>
          <Skeleton sx={{ my: 0.5, width: `${38 - (row % 3) * 7}%` }} />
          <Skeleton sx={{ my: 0.5, width: '22%', ml: 'auto' }} />
        </Box>
      ))}
    </Box>
  );
}
