import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

type Query = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

/** The rest of a list, when there is more. */
export function LoadMore({ query }: { query: Query }) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', p: 1.5, textAlign: 'center' }}>
      <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t(query.isFetchingNextPage ? 'ui.loading' : 'ui.loadMore')}</Button>
    </Box>
  );
}
