import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useLocation, useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import { api, unwrap } from '@/api/client';
import type { Setup } from '@/api/types';
import { useSession } from '@/session/me';
import { startSession } from '@/session/session';
import { Field } from '@/ui/field';
import { bind, showFieldProblems, useErrorTexts, type FormText } from '@/ui/form';
import { AuthFrame } from './auth-frame';
import { AuthProblem } from './auth-problem';
import { PasswordField } from './password-field';
import { pathAfter } from './path-after';

const text = (key: FormText) => key;
const schema = z.object({
  email: z.string().check(z.trim(), z.minLength(1, text('email')), z.email(text('email'))),
  password: z.string().check(z.minLength(1, text('passwordMissing'))),
});
type Credentials = z.infer<typeof schema>;

export function SignInPage() {
  const { t } = useTranslation();
  const session = useSession();
  const location = useLocation();
  const [search] = useSearchParams();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(api.GET('/api/auth/setup')), staleTime: 60_000 });
  if (session.status === 'signed-in') return <Navigate to={pathAfter(location.state, search)} replace />;
  return (
    <AuthFrame title={t('auth.signInTitle')} footer={setup.data && <WithoutAccount setup={setup.data} />}>
      <SignInForm />
    </AuthFrame>
  );
}

/** How somebody without an account gets one. Before the setup others may have one already: those of the demo. */
function WithoutAccount({ setup }: { setup: Setup }) {
  const { t } = useTranslation();
  if (setup.required) return <Link component={RouterLink} to="/setup">{t('auth.toSetup')}</Link>;
  return setup.registration === 'open' ? <Link component={RouterLink} to="/invitation">{t('auth.noAccount')}</Link> : t('auth.byInvitation');
}

function SignInForm() {
  const { t } = useTranslation();
  const form = useForm<Credentials>({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } });
  const { textOf } = useErrorTexts(form.formState.errors);
  const [problem, setProblem] = useState<unknown>();
  const submit = form.handleSubmit(async (body) => {
    try {
      startSession(await unwrap(api.POST('/api/auth/login', { body })));
    } catch (error) {
      if (!showFieldProblems(error, ['email', 'password'], form.setError)) setProblem(error);
    }
  });
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => { setProblem(undefined); void submit(event); }}>
      {problem !== undefined && <AuthProblem error={problem} />}
      <Field {...bind(form.register('email'))} label={t('auth.email')} type="email" autoComplete="username" autoFocus error={textOf('email')} />
      <PasswordField {...bind(form.register('password'))} label={t('auth.password')} autoComplete="current-password" error={textOf('password')} />
      <Button type="submit" variant="contained" size="large" disabled={form.formState.isSubmitting}>{t('auth.signIn')}</Button>
    </Stack>
  );
}
