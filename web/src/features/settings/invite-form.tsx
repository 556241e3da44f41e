import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { NewInvitation } from '@/api/types';
import { ChoiceField } from '@/ui/choice-field';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { Icon } from '@/ui/icons';
import { ProblemNotice } from '@/ui/problem-notice';
import { givenRoles, useInvite } from './member-queries';

const text = (key: FormText) => key;
const schema = z.object({ email: z.string().check(z.trim(), z.email(text('email'))), role: z.enum(givenRoles) });
type Values = z.infer<typeof schema>;

export function InviteForm({ onInvited }: { onInvited: (invitation: NewInvitation) => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { email: '', role: 'member' } });
  const { textOf, all } = useErrorTexts(form.formState.errors);
  const invite = useInvite();
  const submit = form.handleSubmit((values) =>
    invite.mutate(values, {
      onSuccess: (invitation) => {
        onInvited(invitation);
        form.reset();
      },
      onError: (error) => void showFieldProblems(error, ['email', 'role'], form.setError),
    }));
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2 }}>
      {invite.isError && all.length === 0 && <ProblemNotice error={invite.error} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 200px auto' }, gap: 1.5, alignItems: 'start' }}>
        <Field {...bind(form.register('email'))} type="email" label={t('invitations.email')} error={textOf('email')} autoComplete="off" />
        <ChoiceField {...bind(form.register('role'))} label={t('invitations.role')} options={givenRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} />
        <Button type="submit" variant="contained" disabled={invite.isPending} startIcon={<Icon name="personAdd" />} sx={{ mt: { sm: '28px' }, minHeight: 42 }}>{t('invitations.invite')}</Button>
      </Box>
    </Box>
  );
}
