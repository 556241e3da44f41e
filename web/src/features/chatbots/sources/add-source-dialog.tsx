import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import type { SubmitEvent, ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { FormErrors } from '@/ui/form-errors';
import { ProblemNotice } from '@/ui/problem-notice';
import { useUnsaved } from '@/ui/unsaved';
import { useAddSource } from './source-queries';

const text = (key: FormText) => key;
const textSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, text('required')), z.maxLength(300, text('tooLong'))),
  text: z.string().check(z.trim(), z.minLength(1, text('required'))),
});
const addressSchema = z.object({ url: z.string().check(z.trim(), z.url({ protocol: /^https?$/, error: text('address') })) });

type Props = { chatbotId: string; onClose: () => void };

/** A text written or pasted here: opening hours, an answer to give. */
export function AddTextDialog({ chatbotId, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm({ resolver: zodResolver(textSchema), defaultValues: { title: '', text: '' } });
  useUnsaved(form.formState.isDirty);
  const { textOf, all } = useErrorTexts(form.formState.errors);
  const add = useAddSource(chatbotId);
  const submit = form.handleSubmit((values) => add.mutate(values, { onSuccess: onClose, onError: (error) => void showFieldProblems(error, ['title', 'text'], form.setError) }));
  return (
    <SourceDialog title={t('sources.addText')} isPending={add.isPending} error={all.length === 0 ? add.error : null} onSubmit={() => void submit()} onClose={onClose}>
      <FormErrors errors={all} />
      <Field {...bind(form.register('title'))} autoFocus label={t('sources.title')} help={t('sources.titleHelp')} error={textOf('title')} autoComplete="off" />
      <Field {...bind(form.register('text'))} multiline minRows={6} maxRows={14} label={t('sources.text')} error={textOf('text')} />
    </SourceDialog>
  );
}

/** A page of the web, read by Socle itself. */
export function AddAddressDialog({ chatbotId, onClose }: Props) {
  const { t } = useTranslation();
  const form = useForm({ resolver: zodResolver(addressSchema), defaultValues: { url: '' } });
  const { textOf, all } = useErrorTexts(form.formState.errors);
  const add = useAddSource(chatbotId);
  const submit = form.handleSubmit((values) => add.mutate(values, { onSuccess: onClose, onError: (error) => void showFieldProblems(error, ['url'], form.setError) }));
  return (
    <SourceDialog title={t('sources.addAddress')} isPending={add.isPending} error={all.length === 0 ? add.error : null} onSubmit={() => void submit()} onClose={onClose}>
      <Field {...bind(form.register('url'))} autoFocus type="url" label={t('sources.address')} help={t('sources.addressHelp')} placeholder="https://" error={textOf('url')} autoComplete="off" />
    </SourceDialog>
  );
}

type FrameProps = { title: string; isPending: boolean; error: unknown; onSubmit: () => void; onClose: () => void; children: ReactNode };

function SourceDialog({ title, isPending, error, onSubmit, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onClose={(_, reason) => reason !== 'backdropClick' && onClose()} fullWidth maxWidth="sm" slotProps={{ paper: { component: 'form', noValidate: true, onSubmit: submit } as object }}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2.5}>
          {error !== null && error !== undefined && <ProblemNotice error={error} />}
          {children}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={isPending}>{t('ui.add')}</Button>
      </DialogActions>
    </Dialog>
  );
}
