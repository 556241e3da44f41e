import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useNavigate } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useMeOrNothing, useSession } from '@/session/me';
import { startSession } from '@/session/session';
import { say } from '@/ui/toast';
import { AccountForm } from './account-form';
import { AuthFrame } from './auth-frame';
import { AuthProblem } from './auth-problem';
import { useFragment } from './use-fragment';

/** Joining by invitation, with a new account or with one's own; or freely where registration is open. */
export function InvitationPage() {
  const { t } = useTranslation();
  const session = useSession();
  const invitation = useFragment();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => unwrap(api.GET('/api/auth/setup')), staleTime: 60_000 });
  const isInvited = invitation !== '';
  if (session.status === 'signed-in') return isInvited ? <AcceptInvitation invitation={invitation} /> : <Navigate to="/" replace />;
  if (!isInvited && setup.data?.registration === 'invite') {
    return (
      <AuthFrame title={t('auth.invitationMissing')} sentence={t('auth.invitationMissingDetail')}>
        <Button component={RouterLink} to="/connexion" variant="contained" fullWidth>{t('auth.signIn')}</Button>
      </AuthFrame>
    );
  }
  const signIn = <Link component={RouterLink} to="/connexion" state={isInvited ? { after: `/invitation#${invitation}` } : undefined}>{t('auth.haveAccount')}</Link>;
  return (
    <AuthFrame title={t(isInvited ? 'auth.invitationTitle' : 'auth.registerTitle')} sentence={isInvited ? t('auth.invitationSentence') : undefined} footer={signIn}>
      <AccountForm
        act={t('auth.register')}
        hasWorkspace={!isInvited}
        register={({ workspaceName, ...account }) => unwrap(api.POST('/api/auth/register', { body: isInvited ? { ...account, invitation } : { ...account, ...(workspaceName !== undefined && { workspaceName }) } }))}
      />
    </AuthFrame>
  );
}

function AcceptInvitation({ invitation }: { invitation: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMeOrNothing();
  const accept = useMutation({
    mutationFn: async () => {
      const { id } = await unwrap(api.POST('/api/auth/invitations/accept', { body: { token: invitation } }));
      return unwrap(api.POST('/api/auth/switch', { body: { workspaceId: id } }));
    },
    onSuccess: async (tokens) => {
      await navigate('/');
      startSession(tokens);
      say(t('auth.joined'));
    },
  });
  return (
    <AuthFrame title={t('auth.acceptTitle')} sentence={t('auth.acceptSentence')}>
      <Stack spacing={2}>
        {accept.isError && <AuthProblem error={accept.error} />}
        {me !== undefined && <Typography variant="body2">{t('auth.acceptAs', { email: me.user.email })}</Typography>}
        <Button variant="contained" disabled={accept.isPending} onClick={() => accept.mutate()}>{t('auth.accept')}</Button>
      </Stack>
    </AuthFrame>
  );
}
