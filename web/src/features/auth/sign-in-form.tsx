import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api, unwrap } from '@/api/client';
import { Problem } from '@/api/problem';
import { startSession } from '@/session/session';
import { Field } from '@/ui/field';
import { AuthProblem } from './auth-problem';
import { PasswordField } from './password-field';
import { missingIn, type Credentials, type CredentialErrors } from './credentials';

/** Two fields, read when they are sent: the form library would be most of what this page loads. */
export function SignInForm() {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<CredentialErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const send = async (body: Credentials) => {
    setSending(true);
    try {
      startSession(await unwrap(api.POST('/api/auth/login', { body })));
    } catch (error) {
      setSending(false);
      if (error instanceof Problem && Object.keys(error.errors).length > 0) setErrors({ email: error.errors.email?.join(' '), password: error.errors.password?.join(' ') });
      else setProblem(error);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = read(new FormData(event.currentTarget));
    const missing = missingIn(body);
    setProblem(undefined);
    setErrors({ email: missing.email && t(`form.${missing.email}`), password: missing.password && t(`form.${missing.password}`) });
    const first = missing.email ? 'email' : missing.password && 'password';
    if (first === undefined) void send(body);
    else document.getElementById(`field-${first}`)?.focus();
  };
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={submit}>
      {problem !== undefined && <AuthProblem error={problem} />}
      <Field id="field-email" name="email" label={t('auth.email')} type="email" autoComplete="username" autoFocus error={errors.email} />
      <PasswordField id="field-password" name="password" label={t('auth.password')} autoComplete="current-password" error={errors.password} />
      <Button type="submit" variant="contained" size="large" disabled={isSending}>{t('auth.signIn')}</Button>
      <Link component={RouterLink} to="/recover">{t('auth.forgotten')}</Link>
    </Stack>
  );
}

function read(data: FormData): Credentials {
  const [email, password] = ['email', 'password'].map((name) => data.get(name));
  return { email: typeof email === 'string' ? email.trim() : '', password: typeof password === 'string' ? password : '' };
}
