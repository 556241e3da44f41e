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
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { AuthFrame } from './auth-frame';
import { AuthProblem } from './auth-problem';

const text = (key: FormText) => key;
const schema = z.object({ email: z.string().check(z.trim(), z.minLength(1, text('email')), z.email(text('email'))) });
type Values = z.infer<typeof schema>;

/** Asks for a link to choose a new password. It says the same whether there is such an account or not. */
export function RecoverPage() {
  const { t } = useTranslation();
  const [isSent, setSent] = useState(false);
  const back = <Link component={RouterLink} to="/connexion">{t('auth.backToSignIn')}</Link>;
  if (isSent) return <AuthFrame title={t('auth.recoverSent')} sentence={t('auth.recoverSentDetail')}>{back}</AuthFrame>;
  return (
    <AuthFrame title={t('auth.recoverTitle')} sentence={t('auth.recoverSentence')} footer={back}>
      <RecoverForm onSent={() => setSent(true)} />
    </AuthFrame>
  );
}

function RecoverForm({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { email: '' } });
  const { textOf } = useErrorTexts(form.formState.errors);
  const [problem, setProblem] = useState<unknown>();
  const submit = form.handleSubmit(async (body) => {
    try {
      await unwrap(api.POST('/api/auth/recover', { body }));
      onSent();
    } catch (error) {
      if (!showFieldProblems(error, ['email'], form.setError)) setProblem(error);
    }
  });
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => { setProblem(undefined); void submit(event); }}>
      {problem !== undefined && <AuthProblem error={problem} />}
      <Field {...bind(form.register('email'))} label={t('auth.email')} type="email" autoComplete="username" autoFocus error={textOf('email')} />
      <Button type="submit" variant="contained" size="large" disabled={form.formState.isSubmitting}>{t('auth.recoverAct')}</Button>
    </Stack>
  );
}
