import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Passage } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { EmptyState } from '@/ui/empty-state';
import { Panel } from '@/ui/panel';

/** The passages the question found, best first, each with its score as a bar from zero and as a number. */
export function PassagesPanel({ passages }: { passages: Passage[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const best = Math.max(...passages.map(({ score }) => score), Number.EPSILON);
  return (
    <Panel title={t('try.passages')} help={t('try.passagesHelp')} isFlush>
      {passages.length === 0 && <EmptyState icon="search" sentence={t('try.noPassage')} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {passages.map((passage, index) => (
          <Box component="li" key={`${passage.sourceId} ${index}`} sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1.5 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
              <Typography variant="body2" sx={{ fontWeight: 600, flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{index + 1}. {passage.title}</Typography>
              <Box aria-hidden sx={{ width: 72, height: 6, borderRadius: 3, bgcolor: 'action.selected', overflow: 'hidden', flexShrink: 0 }}>
                <Box style={{ width: `${(Math.max(0, passage.score) / best) * 100}%` }} sx={{ height: 1, bgcolor: 'primary.main' }} />
              </Box>
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', minWidth: '4ch', textAlign: 'right' }} aria-label={t('try.score', { score: formats.number(passage.score) })}>{formats.number(passage.score)}</Typography>
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{passage.text}</Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
