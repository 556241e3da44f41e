import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api, unwrap } from '@/api/client';
import { AuthFrame } from './auth-frame';
import { AuthProblem } from './auth-problem';
import { useFragment } from './use-fragment';

/** Confirms an address by the link sent to it. It waits for a click: programs that look into e-mails open links too. */
export function LinkPage({ route }: { route: '/api/auth/verify' | '/api/auth/email/confirm' }) {
  const { t } = useTranslation();
  const token = useFragment();
  const confirm = useMutation({ mutationFn: () => unwrap(api.POST(route, { body: { token } })) });
  if (confirm.isSuccess) {
    return (
      <AuthFrame title={t('auth.addressConfirmed')}>
        <Button component={RouterLink} to="/" variant="contained" fullWidth>{t('ui.continue')}</Button>
      </AuthFrame>
    );
  }
  if (token === '') return <AuthFrame title={t('auth.linkIncomplete')} sentence={t('auth.linkIncompleteDetail')}>{null}</AuthFrame>;
  return (
    <AuthFrame title={t('auth.confirmAddress')} sentence={t('auth.confirmAddressDetail')}>
      <Stack spacing={2.5}>
        {confirm.isError && <AuthProblem error={confirm.error} />}
        <Button variant="contained" size="large" disabled={confirm.isPending} onClick={() => confirm.mutate()}>{t('auth.confirmAddressAct')}</Button>
      </Stack>
    </AuthFrame>
  );
}
