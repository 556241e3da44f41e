import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useLocation, useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import type { Setup } from '@/api/types';
import { useSession } from '@/session/me';
import { AuthFrame } from './auth-frame';
import { pathAfter } from './path-after';
import { SignInForm } from './sign-in-form';

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
