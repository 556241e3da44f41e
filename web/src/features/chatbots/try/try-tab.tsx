import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icons';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { useChatbot } from '../chatbot-query';
import { AnswerPanel } from './answer-panel';
import { PassagesPanel } from './passages-panel';

const passageCount = 8;
const longestQuestion = 4000;

/** Asks the chatbot as a visitor would, and shows what its answer rests on. */
export function TryTab() {
  const { t } = useTranslation();
  const { id } = useChatbot();
  const [question, setQuestion] = useState('');
  const path = { params: { path: { id } } };
  const ask = useMutation({ mutationFn: (text: string) => unwrap(api.POST('/api/chatbots/{id}/ask', { ...path, body: { question: text } })) });
  const search = useMutation({ mutationFn: (text: string) => unwrap(api.POST('/api/chatbots/{id}/search', { ...path, body: { query: text, limit: passageCount } })) });
  const isPending = ask.isPending || search.isPending;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = question.trim();
    if (text === '') return;
    ask.mutate(text);
    search.mutate(text);
  };
  return (
    <Stack spacing={3}>
      <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, alignItems: 'flex-end', gap: 1, maxWidth: 760 }}>
        <Field label={t('try.question')} placeholder={t('try.placeholder')} value={question} onChange={(event) => setQuestion(event.target.value)} inputProps={{ maxLength: longestQuestion }} autoComplete="off" autoFocus />
        <Button type="submit" variant="contained" disabled={isPending} startIcon={<Icon name="send" />} sx={{ flexShrink: 0, minHeight: 42 }}>{t('try.ask')}</Button>
      </Box>
      <Box aria-live="polite" aria-busy={isPending}>
        {ask.isPending && <Skeleton sx={{ height: 148, borderRadius: '10px' }} />}
        {ask.isError && <ProblemNotice error={ask.error} />}
        {ask.data !== undefined && <AnswerPanel answer={ask.data} />}
      </Box>
      {search.isError && <ProblemNotice error={search.error} />}
      {search.data !== undefined && <PassagesPanel passages={search.data.passages} />}
    </Stack>
  );
}
