import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** The shape of a list before it comes. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" aria-label={t('ui.loading')} sx={{ px: { xs: 2, sm: 3 }, py: 1 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1.5 }}>
          <Skeleton width={`${38 - (row % 3) * 7}%`} height={20} />
          <Skeleton width="22%" height={20} sx={{ ml: 'auto' }} />
        </Box>
      ))}
    </Box>
  );
}
