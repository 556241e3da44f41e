import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import * as z from 'zod/mini';
import { api, unwrap } from '@/api/client';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { AuthFrame } from './auth-frame';
import { AuthProblem } from './auth-problem';
import { PasswordField } from './password-field';
import { useFragment } from './use-fragment';

const text = (key: FormText) => key;
const schema = z.object({ password: z.string().check(z.minLength(8, text('password')), z.maxLength(128, text('tooLong'))) });
type Values = z.infer<typeof schema>;

/** A new password by the link of an e-mail. */
export function ResetPage() {
  const { t } = useTranslation();
  const token = useFragment();
  const [isDone, setDone] = useState(false);
  const signIn = <Button component={RouterLink} to="/connexion" variant="contained" fullWidth>{t('auth.signIn')}</Button>;
  const again = <Link component={RouterLink} to="/recover">{t('auth.recoverAgain')}</Link>;
  if (isDone) return <AuthFrame title={t('auth.resetDone')} sentence={t('auth.resetDoneDetail')}>{signIn}</AuthFrame>;
  if (token === '') return <AuthFrame title={t('auth.linkIncomplete')} sentence={t('auth.linkIncompleteDetail')}>{again}</AuthFrame>;
  return (
    <AuthFrame title={t('auth.resetTitle')} footer={again}>
      <ResetForm token={token} onDone={() => setDone(true)} />
    </AuthFrame>
  );
}

function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { password: '' } });
  const { textOf } = useErrorTexts(form.formState.errors);
  const [problem, setProblem] = useState<unknown>();
  const submit = form.handleSubmit(async ({ password }) => {
    try {
      await unwrap(api.POST('/api/auth/reset', { body: { token, password } }));
      onDone();
    } catch (error) {
      if (!showFieldProblems(error, ['password'], form.setError)) setProblem(error);
    }
  });
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => { setProblem(undefined); void submit(event); }}>
      {problem !== undefined && <AuthProblem error={problem} />}
      <PasswordField {...bind(form.register('password'))} label={t('auth.newPassword')} help={t('auth.passwordHelp')} autoComplete="new-password" autoFocus error={textOf('password')} />
      <Button type="submit" variant="contained" size="large" disabled={form.formState.isSubmitting}>{t('auth.resetAct')}</Button>
    </Stack>
  );
}
