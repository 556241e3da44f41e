import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation, NewInvitation } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { CopyField } from '@/ui/copy-field';
import { Icon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem-notice';
import { say } from '@/ui/toast';
import { InviteForm } from './invite-form';
import { useInvitations, useWithdrawInvitation } from './member-queries';

/** Inviting someone, and the invitations that still wait. */
export function InvitationsPanel() {
  const { t } = useTranslation();
  const invitations = useInvitations();
  const [made, setMade] = useState<NewInvitation>();
  return (
    <Panel title={t('invitations.title')} help={t('invitations.help')} isFlush>
      <Box sx={{ px: { xs: 2, sm: 3 }, pb: 3, display: 'grid', gap: 2 }}>
        <InviteForm onInvited={setMade} />
        {made !== undefined && (
          <Notice tone="good">
            <Typography variant="body2" sx={{ mb: 1 }}>{t('invitations.once', { email: made.email })}</Typography>
            <CopyField label={t('invitations.link')} text={made.link} />
          </Notice>
        )}
      </Box>
      {invitations.isError && <Box sx={{ p: 2 }}><ProblemNotice error={invitations.error} onRetry={() => void invitations.refetch()} /></Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {invitations.data?.items.map((invitation) => <InvitationRow key={invitation.id} invitation={invitation} onWithdrawn={() => invitation.id === made?.id && setMade(undefined)} />)}
      </Box>
    </Panel>
  );
}

function InvitationRow({ invitation, onWithdrawn }: { invitation: Invitation; onWithdrawn: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const withdraw = useWithdrawInvitation();
  const word = t('invitations.withdraw', { email: invitation.email });
  const act = () => withdraw.mutate(invitation.id, { onSuccess: () => { onWithdrawn(); say(t('invitations.withdrawn', { email: invitation.email })); }, onError: () => say(t('invitations.withdrawFailed')) });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1, display: 'flex', gap: 2, alignItems: 'center' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 520 }}>{invitation.email}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{t(`roles.${invitation.role}`)} · {t('invitations.until', { date: formats.date(invitation.expiresAt) })}</Typography>
      </Box>
      <IconButton aria-label={word} title={word} disabled={withdraw.isPending} onClick={act}><Icon name="close" /></IconButton>
    </Box>
  );
}
