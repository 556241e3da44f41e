import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '@/api/types';
import { useFormats } from '@/i18n/format';

/** The figures the sentence rests on, each leading to what it counts. */
export function DayFigures({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const { sources } = overview;
  const knowledge = t('dashboard.figures.knowledgeDetail', { count: sources.ready, passages: overview.passages });
  return (
    <Paper component="dl" variant="outlined" sx={{ m: 0, borderRadius: '10px', display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' }, overflow: 'hidden', '& > div': { borderColor: 'divider', borderStyle: 'solid', borderWidth: 0 }, '& > div:nth-of-type(even)': { borderLeftWidth: 1 }, '& > div:nth-of-type(n+3)': { borderTopWidth: { xs: 1, md: 0 }, borderLeftWidth: { md: 1 } }, '& > div:nth-of-type(3)': { borderLeftWidth: { xs: 0, md: 1 } } }}>
      <Figure word={t('dashboard.figures.conversations')} value={overview.conversationsToday} to="/conversations?periode=today" detail={t('dashboard.figures.today')} />
      <Figure word={t('dashboard.figures.questions')} value={overview.questionsToday} to="/conversations?periode=today" detail={t('dashboard.figures.today')} />
      <Figure word={t('dashboard.figures.unanswered')} value={overview.unansweredToday} to="/conversations?periode=today&sans-reponse=1" detail={t('dashboard.figures.today')} />
      <Figure word={t('dashboard.figures.knowledge')} value={sources.ready} to="/chatbots" detail={knowledge} />
    </Paper>
  );
}

function Figure({ word, value, to, detail }: { word: string; value: number; to: string; detail: string }) {
  const formats = useFormats();
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, py: 2, minWidth: 0, position: 'relative', '&:hover': { bgcolor: 'action.hover' } }}>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>{word}</Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Box component={Link} to={to} aria-label={`${word}, ${formats.number(value)}, ${detail}`} sx={{ color: 'inherit', textDecoration: 'none', fontSize: '1.75rem', fontWeight: 620, letterSpacing: '-0.02em', lineHeight: 1.3, fontVariantNumeric: 'tabular-nums', '&::after': { content: '""', position: 'absolute', inset: 0 } }}>
          {formats.number(value)}
        </Box>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>{detail}</Typography>
      </Box>
    </Box>
  );
}
