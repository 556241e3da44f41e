import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Source, SourceStatus } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { StatusMark, type Tone } from '@/ui/status-mark';
import { useWide } from '@/ui/use-wide';
import { SourceActs } from './source-acts';

type Props = { chatbotId: string; sources: Source[]; canWrite: boolean };

const tones: Record<SourceStatus, Tone> = { pending: 'waiting', ready: 'good', failed: 'bad' };

export function SourceList(props: Props) {
  return useWide() ? <SourceTable {...props} /> : <SourceCards {...props} />;
}

function SourceTable({ chatbotId, sources, canWrite }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table aria-label={t('chatbots.tabs.sources')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 3 }}>{t('sources.title')}</TableCell>
          <TableCell>{t('sources.state')}</TableCell>
          <TableCell align="right">{t('sources.passages')}</TableCell>
          {canWrite && <TableCell sx={{ width: 96 }} aria-label={t('ui.acts')} />}
        </TableRow>
      </TableHead>
      <TableBody>
        {sources.map((source) => (
          <TableRow key={source.id} hover sx={{ '&:last-child td': { borderBottom: 0 }, verticalAlign: 'top' }}>
            <TableCell sx={{ pl: 3, overflowWrap: 'anywhere' }}>
              <Box sx={{ fontWeight: 560 }}>{source.title}</Box>
              <SourceError source={source} />
            </TableCell>
            <TableCell><StatusMark tone={tones[source.status]}>{t(`sources.status.${source.status}`)}</StatusMark></TableCell>
            <TableCell align="right">{source.status === 'ready' ? formats.number(source.passages) : '–'}</TableCell>
            {canWrite && <TableCell align="right" sx={{ py: 0.5, whiteSpace: 'nowrap' }}><SourceActs chatbotId={chatbotId} source={source} /></TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function SourceCards({ chatbotId, sources, canWrite }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {sources.map((source) => (
        <Box component="li" key={source.id} sx={{ pl: 2, pr: 1, py: 1.5, display: 'flex', gap: 1 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography sx={{ fontWeight: 560 }}>{source.title}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
              <StatusMark tone={tones[source.status]}>{t(`sources.status.${source.status}`)}</StatusMark>
              {source.status === 'ready' && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{t('sources.passageCount', { count: source.passages })}</Typography>}
            </Box>
            <SourceError source={source} />
          </Box>
          {canWrite && <SourceActs chatbotId={chatbotId} source={source} />}
        </Box>
      ))}
    </Box>
  );
}

function SourceError({ source: { status, error } }: { source: Source }) {
  const { t } = useTranslation();
  if (status !== 'failed') return null;
  return <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', mt: 0.25 }}>{error ?? t('sources.failedUnknown')}</Typography>;
}
