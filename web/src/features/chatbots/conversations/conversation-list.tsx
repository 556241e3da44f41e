import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationSummary } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { StatusMark } from '@/ui/status-mark';

type Props = { conversations: ConversationSummary[]; openId: string | undefined; suffix: string };

/** One line a conversation: what was said last, where, when, and whether something stayed without an answer. */
export function ConversationList({ conversations, openId, suffix }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="ul" aria-label={t('layout.pages.conversations')} sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {conversations.map((conversation) => (
        <ConversationRow key={conversation.id} conversation={conversation} isOpen={conversation.id === openId} to={`/conversations/${conversation.id}${suffix}`} />
      ))}
    </Box>
  );
}

type RowProps = { conversation: ConversationSummary; isOpen: boolean; to: string };

function ConversationRow({ conversation, isOpen, to }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [conversation.chatbotName, conversation.visitor, t('conversations.messages', { count: conversation.messages })].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <li>
      <Box
        component={Link}
        to={to}
        aria-current={isOpen ? 'true' : undefined}
        sx={{ display: 'block', px: { xs: 2, sm: 3 }, py: 1.5, color: 'inherit', textDecoration: 'none', borderLeft: 3, borderColor: isOpen ? 'primary.main' : 'transparent', bgcolor: (theme) => (isOpen ? `color-mix(in srgb, ${(theme.vars ?? theme).palette.primary.main} 4%, transparent)` : undefined), '&:hover': { bgcolor: 'action.hover' }, '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
          <Typography sx={{ flex: 1, minWidth: 0, fontWeight: 520, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{conversation.lastMessage ?? t('conversations.noMessage')}</Typography>
          <Typography component="time" dateTime={conversation.lastMessageAt} variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{formats.moment(conversation.lastMessageAt)}</Typography>
        </Box>
        <Box sx={{ display: 'flex', columnGap: 2, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{facts.join(' · ')}</Typography>
          {conversation.unanswered > 0 && <StatusMark tone="warning">{t('conversations.unanswered', { count: conversation.unanswered })}</StatusMark>}
        </Box>
      </Box>
    </li>
  );
}
