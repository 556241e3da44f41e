import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Conversation } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { Icon } from '@/ui/icons';
import { ListSkeleton } from '@/ui/list-skeleton';
import { ProblemNotice } from '@/ui/problem-notice';
import { useWide } from '@/ui/use-wide';
import { useConversation } from './conversation-queries';
import { MessageBubble } from './message-bubble';

/** One conversation, whole; it grows as the visitor writes. */
export function ConversationView({ id, backTo }: { id: string; backTo: string }) {
  const { t } = useTranslation();
  const conversation = useConversation(id);
  return (
    <Paper component="section" variant="outlined" aria-label={t('conversations.one')} sx={{ borderRadius: '10px', minWidth: 0, position: { md: 'sticky' }, top: { md: 88 }, display: 'flex', flexDirection: 'column', maxHeight: { md: 'calc(100dvh - 120px)' } }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: { xs: 1, md: 3 }, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <IconButton component={RouterLink} to={backTo} aria-label={t('conversations.back')} sx={{ display: { md: 'none' } }}><Icon name="arrowBack" /></IconButton>
        <Box sx={{ flex: 1, minWidth: 0, py: 0.5 }}>{conversation.data !== undefined && <ConversationHead conversation={conversation.data} />}</Box>
        <IconButton component={RouterLink} to={backTo} aria-label={t('conversations.close')} sx={{ display: { xs: 'none', md: 'inline-flex' }, mr: -1 }}><Icon name="close" /></IconButton>
      </Box>
      {conversation.isPending && <ListSkeleton />}
      {conversation.isError && <Box sx={{ p: 2 }}><ProblemNotice error={conversation.error} onRetry={() => void conversation.refetch()} /></Box>}
      {conversation.data !== undefined && <Messages conversation={conversation.data} />}
    </Paper>
  );
}

function ConversationHead({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Where there is no room for the list, this is the page.
  const isWide = useWide(960);
  const { page, chatbotName, startedAt } = conversation;
  return (
    <>
      <Typography variant="h2" component={isWide ? 'h2' : 'h1'}>{conversation.visitor ?? t('conversations.visitor')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {chatbotName} · {formats.date(startedAt)}, {formats.time(startedAt)}
        {page !== undefined && page !== null && page !== '' && <> · <PageLink page={page} /></>}
      </Typography>
    </>
  );
}

/** The page comes from the visitor's browser: only a web address becomes a link. */
function PageLink({ page }: { page: string }) {
  return /^https?:\/\//i.test(page) ? <Link href={page} target="_blank" rel="noopener noreferrer" underline="always">{page.replace(/^https?:\/\//i, '')}</Link> : <>{page}</>;
}

function Messages({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const count = conversation.messages.length;
  const seen = useRef(count);
  useEffect(() => {
    if (count > seen.current) end.current?.scrollIntoView({ block: 'nearest' });
    seen.current = count;
  }, [count]);
  return (
    <Box tabIndex={0} role="log" aria-label={t('conversations.messagesLabel')} sx={{ px: { xs: 2, md: 3 }, py: 2, overflowY: 'auto', display: 'grid', gap: 2, '&:focus-visible': { outlineOffset: -2 } }}>
      {conversation.messages.map((message) => <MessageBubble key={message.id} message={message} />)}
      <div ref={end} />
    </Box>
  );
}
