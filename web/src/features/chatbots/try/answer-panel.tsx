import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Answer } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { Panel } from '@/ui/panel';
import { StatusMark } from '@/ui/status-mark';
import { CitationList } from '../citation-list';

/** The answer, how sure it is, and where it comes from. */
export function AnswerPanel({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    t('answer.confidence', { value: formats.percent(answer.confidence) }),
    t('answer.engine', { engine: answer.engine }),
    ...(answer.costMicros > 0 ? [t('answer.cost', { value: formats.number(answer.costMicros / 1_000_000) })] : []),
  ];
  return (
    <Panel title={t('answer.title')} action={<Box sx={{ my: 0.75, mr: 1 }}><StatusMark tone={answer.answered ? 'good' : 'warning'}>{t(answer.answered ? 'answer.answered' : 'answer.unanswered')}</StatusMark></Box>}>
      <Typography sx={{ fontSize: '1.0625rem', maxWidth: '64ch', textWrap: 'pretty', overflowWrap: 'anywhere' }}>{answer.answer}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1, mb: answer.citations.length > 0 ? 2.5 : 0, fontVariantNumeric: 'tabular-nums' }}>{facts.join(' · ')}</Typography>
      <CitationList citations={answer.citations} />
      {!answer.answered && <Box sx={{ mt: 2 }}><Typography variant="body2" sx={{ maxWidth: '68ch' }}>{t('answer.unansweredHelp')}</Typography></Box>}
    </Panel>
  );
}
