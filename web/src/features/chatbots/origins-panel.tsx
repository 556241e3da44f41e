import Stack from '@mui/material/Stack';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chatbot } from '@/api/types';
import { Field } from '@/ui/field';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem-notice';
import { SaveBar } from '@/ui/save-bar';
import { useChangeChatbot } from './chatbot-query';
import { readOrigins } from './origin-text';

/** The sites that may show the chatbot, one a line. */
export function OriginsPanel({ chatbot, canWrite }: { chatbot: Chatbot; canWrite: boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState(chatbot.origins.join('\n'));
  const [wrong, setWrong] = useState<string[]>([]);
  const change = useChangeChatbot(chatbot.id);
  const isChanged = text.trim() !== chatbot.origins.join('\n');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readOrigins(text);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    change.mutate({ origins: read.origins }, { onSuccess: ({ origins }) => { setText(origins.join('\n')); } });
  };
  return (
    <Panel title={t('install.origins')} help={t('install.originsHelp')}>
      <Stack component="form" noValidate onSubmit={submit} spacing={2} sx={{ maxWidth: 560 }}>
        {change.isError && <ProblemNotice error={change.error} />}
        <Field
          multiline
          minRows={2}
          label={t('install.originsLabel')}
          help={t('install.originsFieldHelp')}
          error={wrong.length > 0 ? t('install.originWrong', { site: wrong.join(', ') }) : undefined}
          placeholder="https://www.exemple.fr"
          value={text}
          disabled={!canWrite}
          onChange={(event) => setText(event.target.value)}
        />
        {canWrite && <SaveBar isEdited={isChanged} isPending={change.isPending} isSaved={change.isSuccess} />}
      </Stack>
    </Panel>
  );
}
