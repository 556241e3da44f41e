import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { Icon } from '@/ui/icons';
import { StatusMark } from '@/ui/status-mark';
import { CitationList } from '../citation-list';

/** One message: the visitor's at the left, the answer at the right with what it rests on. */
export function MessageBubble({ message }: { message: Message }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isVisitor = message.role === 'visitor';
  const isUnanswered = !isVisitor && message.answered === false;
  const isWaiting = !isVisitor && message.text === '';
  const citations = message.citations ?? [];
  return (
    <Box component="article" sx={{ justifySelf: isVisitor ? 'start' : 'end', maxWidth: { xs: '92%', md: '86%' }, minWidth: 0 }}>
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', textAlign: isVisitor ? 'left' : 'right', mb: 0.5 }}>
        {t(isVisitor ? 'conversations.visitor' : 'conversations.assistant')} · <time dateTime={message.createdAt}>{formats.time(message.createdAt)}</time>
      </Typography>
      <Box sx={{ px: 2, py: 1.25, borderRadius: '10px', border: 1, borderColor: isUnanswered ? 'warning.main' : 'divider', bgcolor: (theme) => (isVisitor || isUnanswered ? (theme.vars ?? theme).palette.background.default : `color-mix(in srgb, ${(theme.vars ?? theme).palette.primary.main} 7%, ${(theme.vars ?? theme).palette.background.paper})`), overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {isWaiting ? <Box component="em" sx={{ color: 'text.secondary' }}>{t('conversations.writing')}</Box> : message.text}
        {isUnanswered && <Box sx={{ mt: 0.5 }}><StatusMark tone="warning">{t('answer.unanswered')}</StatusMark></Box>}
        {citations.length > 0 && <Sources citations={citations} />}
      </Box>
    </Box>
  );
}

function Sources({ citations }: { citations: NonNullable<Message['citations']> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 1 }}>
      <ButtonBase aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} sx={{ gap: 0.5, minHeight: 28, color: 'primary.main', fontFamily: 'inherit', fontSize: '0.875rem', fontWeight: 560, borderRadius: 0.5 }}>
        <Icon name="expand" sx={{ fontSize: 18, transform: isOpen ? 'none' : 'rotate(-90deg)', transition: 'transform 150ms' }} />
        {t('answer.sources', { count: new Set(citations.map(({ sourceId }) => sourceId)).size })}
      </ButtonBase>
      {isOpen && <Box sx={{ mt: 1 }}><CitationList citations={citations} /></Box>}
    </Box>
  );
}
