import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnansweredQuestion } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { EmptyState } from '@/ui/empty-state';
import { ListSkeleton } from '@/ui/list-skeleton';
import { Panel } from '@/ui/panel';

type Props = { title: string; questions: UnansweredQuestion[] | undefined };

/** What visitors asked and did not find, each leading to its conversation. */
export function UnansweredPanel({ title, questions }: Props) {
  const { t } = useTranslation();
  const all = <Button size="small" component={Link} to="/conversations?sans-reponse=1">{t('dashboard.seeAll')}</Button>;
  return (
    <Panel title={title} isFlush action={questions !== undefined && questions.length > 0 ? all : undefined}>
      {questions === undefined && <ListSkeleton />}
      {questions?.length === 0 && <EmptyState icon="checkCircle" sentence={t('dashboard.noUnanswered')} />}
      {questions !== undefined && questions.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {questions.map((question) => <QuestionRow key={`${question.conversationId} ${question.at} ${question.question}`} question={question} />)}
        </Box>
      )}
    </Panel>
  );
}

function QuestionRow({ question }: { question: UnansweredQuestion }) {
  const formats = useFormats();
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box component={Link} to={`/conversations/${question.conversationId}`} sx={{ display: 'block', px: { xs: 2, sm: 3 }, py: 1.5, color: 'inherit', textDecoration: 'none', '&:hover': { bgcolor: 'action.hover' }, '&:focus-visible': { outlineOffset: -2 } }}>
        <Typography sx={{ fontWeight: 520, overflowWrap: 'anywhere' }}>{question.question}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{question.chatbotName} · <time dateTime={question.at}>{formats.moment(question.at)}</time></Typography>
      </Box>
    </Box>
  );
}
