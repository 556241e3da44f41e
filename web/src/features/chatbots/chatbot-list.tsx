import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Chatbot } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { RowLink } from '@/ui/row-link';
import { useWide } from '@/ui/use-wide';

export function ChatbotList({ chatbots }: { chatbots: Chatbot[] }) {
  return useWide() ? <ChatbotTable chatbots={chatbots} /> : <ChatbotCards chatbots={chatbots} />;
}

function ChatbotTable({ chatbots }: { chatbots: Chatbot[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Table aria-label={t('layout.pages.chatbots')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 3 }}>{t('chatbots.name')}</TableCell>
          <TableCell>{t('chatbots.language')}</TableCell>
          <TableCell>{t('chatbots.sites')}</TableCell>
          <TableCell sx={{ pr: 3 }}>{t('chatbots.created')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {chatbots.map((chatbot) => (
          <TableRow key={chatbot.id} hover sx={{ '&:last-child td': { borderBottom: 0 } }}>
            <TableCell sx={{ pl: 3 }}><RowLink to={`/chatbots/${chatbot.id}`}>{chatbot.name}</RowLink></TableCell>
            <TableCell>{t(`languages.${chatbot.language}`)}</TableCell>
            <TableCell sx={{ color: 'text.secondary' }}><Sites chatbot={chatbot} /></TableCell>
            <TableCell sx={{ pr: 3, color: 'text.secondary' }}>{formats.date(chatbot.createdAt)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function ChatbotCards({ chatbots }: { chatbots: Chatbot[] }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {chatbots.map((chatbot) => (
        <Box component="li" key={chatbot.id} sx={{ px: 2, py: 1.75 }}>
          <RowLink to={`/chatbots/${chatbot.id}`}>{chatbot.name}</RowLink>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{t(`languages.${chatbot.language}`)} · <Sites chatbot={chatbot} /></Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Where a chatbot may show: the first site, and how many more. */
function Sites({ chatbot: { origins } }: { chatbot: Chatbot }) {
  const { t } = useTranslation();
  const [first, ...others] = origins;
  if (first === undefined) return t('chatbots.noSite');
  const site = first.replace(/^https?:\/\//, '');
  return others.length === 0 ? site : t('chatbots.andOthers', { site, count: others.length });
}
