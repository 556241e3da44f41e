import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { api, unwrap } from '@/api/client';
import { ChoiceField } from '@/ui/choice-field';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { ProblemNotice } from '@/ui/problem-notice';
import { useLanguageOptions } from './language-options';

const text = (key: FormText) => key;
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, text('required')), z.maxLength(100, text('tooLong'))),
  language: z.enum(['fr', 'en']),
});
type NewChatbot = z.infer<typeof schema>;

/** A name and a language are enough to begin; the documents come next. */
export function CreateChatbot({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const options = useLanguageOptions();
  const form = useForm<NewChatbot>({ resolver: zodResolver(schema), defaultValues: { name: '', language: i18n.language === 'en' ? 'en' : 'fr' } });
  const { textOf } = useErrorTexts(form.formState.errors);
  const create = useMutation({
    mutationFn: (body: NewChatbot) => unwrap(api.POST('/api/chatbots', { body })),
    onSuccess: async ({ id }) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['chatbots'] }), client.invalidateQueries({ queryKey: ['overview'] })]);
      await navigate(`/chatbots/${id}/sources`);
    },
    onError: (error) => void showFieldProblems(error, ['name', 'language'], form.setError),
  });
  const submit = form.handleSubmit((body) => create.mutate(body));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="create-title" slotProps={{ paper: { component: 'form', noValidate: true, onSubmit: submit } as object }}>
      <DialogTitle id="create-title">{t('chatbots.createTitle')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2.5}>
          {create.isError && textOf('name') === undefined && <ProblemNotice error={create.error} />}
          <Field {...bind(form.register('name'))} autoFocus label={t('chatbots.name')} help={t('chatbots.nameHelp')} error={textOf('name')} autoComplete="off" />
          <ChoiceField {...bind(form.register('language'))} label={t('chatbots.language')} help={t('chatbots.languageHelp')} options={options} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={create.isPending}>{t('ui.create')}</Button>
      </DialogActions>
    </Dialog>
  );
}
