import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useNavigate } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useSession } from '@/session/me';
import { Field } from '@/ui/field';
import { LoadingPage } from '@/ui/loading-page';
import { ProblemNotice } from '@/ui/problem-notice';
import { AccountForm } from './account-form';
import { AuthFrame } from './auth-frame';
import { useFragment } from './use-fragment';

/** The first page of a new Socle: its first account, by the one-time link. */
export function SetupPage() {
  const { t } = useTranslation();
  const setupToken = useFragment();
  const session = useSession();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(api.GET('/api/auth/setup')), staleTime: Infinity });
  if (session.status === 'signed-in') return <Navigate to="/" replace />;
  if (setup.isPending) return <LoadingPage />;
  if (setup.isError) return <AuthFrame title={t('auth.setupTitle')}><ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} /></AuthFrame>;
  if (!setup.data.required) {
    return (
      <AuthFrame title={t('auth.setupDone')} sentence={t('auth.setupDoneDetail')}>
        <Button component={RouterLink} to="/connexion" variant="contained" fullWidth>{t('auth.signIn')}</Button>
      </AuthFrame>
    );
  }
  if (setupToken === '') return <MissingToken />;
  return (
    <AuthFrame title={t('auth.setupTitle')} sentence={t('auth.setupSentence')}>
      <AccountForm act={t('auth.setupAct')} hasWorkspace register={(account) => unwrap(api.POST('/api/auth/register', { body: { ...account, setupToken } }))} />
    </AuthFrame>
  );
}

function MissingToken() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token, setToken] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A whole link may be pasted as well as its last part.
    const secret = token.trim().replace(/^.*#/, '');
    if (secret !== '') void navigate(`/setup#${encodeURIComponent(secret)}`);
  };
  return (
    <AuthFrame title={t('auth.setupTitle')} sentence={t('auth.setupMissing')} footer={<Link component={RouterLink} to="/connexion">{t('auth.haveAccount')}</Link>}>
      <Stack component="form" spacing={2.5} onSubmit={submit}>
        <Field label={t('auth.setupToken')} help={t('auth.setupTokenHelp')} value={token} onChange={(event) => setToken(event.target.value)} autoComplete="off" autoFocus />
        <Button type="submit" variant="contained">{t('ui.continue')}</Button>
      </Stack>
    </AuthFrame>
  );
}
