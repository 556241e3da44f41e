import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import type { ParkedEvent } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem-notice';
import { say } from '@/ui/toast';

/** Work that failed too often and waits for the operator; absent while there is none. */
export function ParkedEventsPanel() {
  const { t } = useTranslation();
  const parked = useQuery({ queryKey: ['parked-events'], queryFn: () => unwrap(api.GET('/api/operations/parked-events')) });
  if (parked.isError) return <ProblemNotice error={parked.error} onRetry={() => void parked.refetch()} />;
  if (parked.data === undefined || parked.data.items.length === 0) return null;
  return (
    <Panel title={t('dashboard.parked')} help={t('dashboard.parkedHelp')} isFlush>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {parked.data.items.map((event) => <ParkedRow key={event.id} event={event} />)}
      </Box>
    </Panel>
  );
}

function ParkedRow({ event }: { event: ParkedEvent }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => unwrap(api.POST('/api/operations/parked-events/{id}/retry', { params: { path: { id: event.id } } })),
    onSuccess: async () => {
      say(t('dashboard.parkedRetried'));
      await client.invalidateQueries({ queryKey: ['parked-events'] });
    },
  });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1.5, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 520 }}>{event.handler}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{event.event} · {t('dashboard.attempts', { count: event.attempts })} · {formats.moment(event.parkedAt)}</Typography>
        <Typography variant="body2">{event.error}</Typography>
        {retry.isError && <ProblemNotice error={retry.error} />}
      </Box>
      <Button variant="outlined" size="small" disabled={retry.isPending} onClick={() => retry.mutate()}>{t('ui.retry')}</Button>
    </Box>
  );
}
