import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Icon } from '@/ui/icons';
import { say } from '@/ui/toast';
import { useRemoveSource, useRetrySource } from './source-queries';

type Props = { chatbotId: string; source: Source };

/** Try a failed source again; take one away. */
export function SourceActs({ chatbotId, source }: Props) {
  const { t } = useTranslation();
  const [isRemoving, setRemoving] = useState(false);
  const retry = useRetrySource(chatbotId);
  const again = t('sources.retry', { name: source.title });
  const remove = t('sources.remove', { name: source.title });
  return (
    <Box sx={{ display: 'inline-flex', justifyContent: 'flex-end', alignItems: 'flex-start' }}>
      {source.status === 'failed' && <IconButton aria-label={again} title={t('ui.retry')} disabled={retry.isPending} onClick={() => retry.mutate(source.id, { onError: () => say(t('sources.retryFailed')) })}><Icon name="refresh" /></IconButton>}
      <IconButton aria-label={remove} title={t('ui.delete')} onClick={() => setRemoving(true)}><Icon name="remove" /></IconButton>
      {isRemoving && <RemoveSource chatbotId={chatbotId} source={source} onClose={() => setRemoving(false)} />}
    </Box>
  );
}

function RemoveSource({ chatbotId, source, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveSource(chatbotId);
  const confirm = () => remove.mutate(source.id, { onSuccess: () => { onClose(); say(t('sources.removed', { name: source.title })); } });
  return <ConfirmDialog title={t('sources.removeTitle')} text={t('sources.removeText', { name: source.title })} act={t('ui.delete')} isPending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose} />;
}
