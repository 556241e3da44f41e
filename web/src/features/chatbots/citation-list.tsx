import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation } from '@/api/types';
import { Icon } from '@/ui/icons';
import { quotedPassages } from './quoted-passages';

/** Where an answer comes from: the passages as the documents have them, with the parts that were quoted. */
export function CitationList({ citations }: { citations: Citation[] }) {
  const { t } = useTranslation();
  if (citations.length === 0) return null;
  return (
    <Box component="ol" aria-label={t('answer.citations')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {quotedPassages(citations).map(({ sourceId, title, parts }, index) => (
        <Box component="li" key={`${sourceId} ${index}`} sx={{ borderLeft: 3, borderColor: 'secondary.main', pl: 2, minWidth: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: 600, display: 'flex', alignItems: 'center', gap: 0.75, overflowWrap: 'anywhere' }}>
            <Icon name="document" sx={{ fontSize: 18, color: 'text.secondary' }} />
            {title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>
            {parts.map(({ text, isQuoted }, place) => <Fragment key={place}>{isQuoted ? <Quote>{text}</Quote> : text}</Fragment>)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Quote({ children }: { children: string }) {
  return (
    <Box component="mark" sx={{ color: 'text.primary', bgcolor: (theme) => `color-mix(in srgb, ${(theme.vars ?? theme).palette.secondary.main} 22%, transparent)`, borderRadius: '2px' }}>
      {children}
    </Box>
  );
}
