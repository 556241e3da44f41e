import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInDevice } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Icon } from '@/ui/icons';
import { ListSkeleton } from '@/ui/list-skeleton';
import { LoadMore } from '@/ui/load-more';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem-notice';
import { say } from '@/ui/toast';
import { deviceName } from './device-name';
import { useEndOtherSessions, useEndSession, useSessions } from './profile-queries';

/** Where one is signed in, and the way to end what one does not know. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const sessions = useSessions();
  const items = sessions.data?.pages.flatMap((page) => page.items);
  const hasOthers = items?.some(({ current }) => !current) === true;
  return (
    <Panel title={t('sessions.title')} help={t('sessions.help')} isFlush>
      {sessions.isError && <Box sx={{ p: 2 }}><ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} /></Box>}
      {sessions.isPending && <ListSkeleton rows={2} />}
      {hasOthers && <EndOthers />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items?.map((session) => <SessionRow key={session.id} session={session} />)}</Box>
      <LoadMore query={sessions} />
    </Panel>
  );
}

function SessionRow({ session }: { session: SignedInDevice }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const end = useEndSession();
  const { isMobile, ...device } = deviceName(session.device ?? '');
  const name = nameOf(device, t);
  const act = () => end.mutate(session.id, { onSuccess: () => say(t('sessions.ended', { name })), onError: () => say(t('sessions.endFailed')) });
  const when = session.current ? t('sessions.since', { date: formats.date(session.createdAt) }) : t('sessions.seen', { when: formats.moment(session.lastSeenAt) });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1.25, minHeight: 64, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Icon name={isMobile ? 'phone' : 'computer'} sx={{ color: 'text.secondary' }} />
      <Box sx={{ flex: '1 1 140px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 560 }}>{name}{session.current && <Typography component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}> {t('sessions.current')}</Typography>}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{[session.address, when].filter((fact) => fact !== undefined && fact !== null).join(' · ')}</Typography>
      </Box>
      {!session.current && <Button size="small" variant="outlined" disabled={end.isPending} onClick={act} aria-label={t('sessions.endOf', { name })}>{t('sessions.end')}</Button>}
    </Box>
  );
}

function nameOf({ browser, system }: { browser?: string; system?: string }, t: ReturnType<typeof useTranslation>['t']): string {
  if (browser === undefined) return t('sessions.unknown');
  return system === undefined ? browser : t('sessions.device', { browser, system });
}

function EndOthers() {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const end = useEndOtherSessions();
  const confirm = () => end.mutate(undefined, { onSuccess: () => { setAsking(false); say(t('sessions.othersEnded')); } });
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, pb: 2 }}>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>{t('sessions.endOthers')}</Button>
      {isAsking && <ConfirmDialog title={t('sessions.endOthersTitle')} text={t('sessions.endOthersText')} act={t('sessions.endOthersAct')} isPending={end.isPending} error={end.error} onConfirm={confirm} onClose={() => setAsking(false)} />}
    </Box>
  );
}
