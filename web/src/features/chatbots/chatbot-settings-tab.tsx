import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useCan } from '@/session/me';
import { ConfirmByName } from '@/ui/confirm-by-name';
import { Panel } from '@/ui/panel';
import { say } from '@/ui/toast';
import { forgetUnsaved } from '@/ui/unsaved';
import { useChatbot } from './chatbot-query';
import { ChatbotForm } from './chatbot-form';

/** How the chatbot presents itself and speaks; and the way to remove it. */
export function ChatbotSettingsTab() {
  const { t } = useTranslation();
  const chatbot = useChatbot();
  const canWrite = useCan('chatbots:write');
  const canRemove = useCan('chatbots:manage');
  return (
    <Stack spacing={3} sx={{ maxWidth: 760 }}>
      <Panel title={t('chatbotSettings.title')}><ChatbotForm key={chatbot.id} chatbot={chatbot} canWrite={canWrite} /></Panel>
      {canRemove && <RemovePanel id={chatbot.id} name={chatbot.name} />}
    </Stack>
  );
}

function RemovePanel({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/chatbots/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      forgetUnsaved();
      await navigate('/chatbots');
      client.removeQueries({ queryKey: ['chatbot', id] });
      say(t('chatbotSettings.removed', { name }));
      await Promise.all([['chatbots'], ['overview'], ['conversations']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  return (
    <Panel title={t('chatbotSettings.remove')}>
      <Typography sx={{ mb: 2, maxWidth: '68ch' }}>{t('chatbotSettings.removeText')}</Typography>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>{t('chatbotSettings.remove')}</Button>
      {isAsking && <ConfirmByName title={t('chatbotSettings.removeTitle', { name })} text={t('chatbotSettings.removeText')} name={name} act={t('ui.delete')} isPending={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
