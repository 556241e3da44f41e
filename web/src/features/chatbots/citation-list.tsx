import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Citation } from '@/api/types';
import { Icon } from '@/ui/icons';

/** Where an answer comes from: the passage as the document has it, with the part that was quoted. */
export function CitationList({ citations }: { citations: Citation[] }) {
  const { t } = useTranslation();
  if (citations.length === 0) return null;
  return (
    <Box component="ol" aria-label={t('answer.citations')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {citations.map((citation, index) => (
        <Box component="li" key={`${citation.sourceId} ${citation.start} ${index}`} sx={{ borderLeft: 3, borderColor: 'secondary.main', pl: 2, minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600, display: 'flex', alignItems: 'center', gap: 0.75, overflowWrap: 'anywhere' }}><Icon name="document" sx={{ fontSize: 18, color: 'text.secondary' }} />{citation.title}</Typography>
          <QuotedPassage citation={citation} />
        </Box>
      ))}
    </Box>
  );
}

function QuotedPassage({ citation: { passage, start, end } }: { citation: Citation }) {
  const isQuoted = start >= 0 && end > start && end <= passage.length;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>
      {isQuoted ? <>{passage.slice(0, start)}<Quote>{passage.slice(start, end)}</Quote>{passage.slice(end)}</> : passage}
    </Typography>
  );
}

function Quote({ children }: { children: string }) {
  return <Box component="mark" sx={{ color: 'text.primary', bgcolor: (theme) => `color-mix(in srgb, ${(theme.vars ?? theme).palette.secondary.main} 22%, transparent)`, borderRadius: '2px' }}>{children}</Box>;
}
