import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ConversationSummary } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { RowLink } from '@/ui/row-link';
import { StatusMark } from '@/ui/status-mark';

/** The conversations where there is room for their columns. */
export function ConversationTable({ conversations, suffix }: { conversations: ConversationSummary[]; suffix: string }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('layout.pages.conversations')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 3 }}>{t('conversations.lastMessage')}</TableCell>
          <TableCell>{t('conversations.chatbot')}</TableCell>
          <TableCell align="right">{t('conversations.count')}</TableCell>
          <TableCell>{t('conversations.state')}</TableCell>
          <TableCell align="right" sx={{ pr: 3 }}>{t('conversations.when')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {conversations.map((conversation) => <Row key={conversation.id} conversation={conversation} to={`/conversations/${conversation.id}${suffix}`} />)}
      </TableBody>
    </Table>
  );
}

function Row({ conversation, to }: { conversation: ConversationSummary; to: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { lastMessage, chatbotName, messages, unanswered, lastMessageAt } = conversation;
  return (
    <TableRow hover sx={{ '&:last-child td': { borderBottom: 0 } }}>
      <TableCell sx={{ pl: 3, maxWidth: 420 }}><RowLink to={to}>{lastMessage ?? t('conversations.noMessage')}</RowLink></TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{chatbotName}</TableCell>
      <TableCell align="right">{formats.number(messages)}</TableCell>
      <TableCell>{unanswered > 0 ? <StatusMark tone="warning">{t('conversations.unanswered', { count: unanswered })}</StatusMark> : <StatusMark tone="good">{t('conversations.allAnswered')}</StatusMark>}</TableCell>
      <TableCell align="right" sx={{ pr: 3, whiteSpace: 'nowrap' }}><time dateTime={lastMessageAt}>{formats.moment(lastMessageAt)}</time></TableCell>
    </TableRow>
  );
}
