import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { Field } from '@/ui/field';
import { ProblemNotice } from '@/ui/problem-notice';

type Props = { onClose: () => void; onCreated: (id: string) => void };

export function NewWorkspaceDialog({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/workspaces', { body: { name: name.trim() } })),
    onSuccess: ({ id }) => onCreated(id),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') create.mutate();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" slotProps={{ paper: { component: 'form', onSubmit: submit } as object }}>
      <DialogTitle>{t('workspace.create')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Field autoFocus required label={t('workspace.name')} help={t('workspace.nameHelp')} value={name} onChange={(event) => setName(event.target.value)} />
          {create.isError && <ProblemNotice error={create.error} />}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={create.isPending}>{t('ui.create')}</Button>
      </DialogActions>
    </Dialog>
  );
}
