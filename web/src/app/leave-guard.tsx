import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNSAFE_NavigationContext } from 'react-router';
import { askBy, forgetUnsaved } from '@/ui/unsaved';
import { guardLinks } from './guard-history';

const ConfirmDialog = lazy(() => import('@/ui/confirm-dialog').then((m) => ({ default: m.ConfirmDialog })));

/** Asks before what was edited and not saved is lost: by a link, by the browser's arrows, by closing the tab. */
export function LeaveGuard() {
  const { t } = useTranslation();
  const { navigator } = useContext(UNSAFE_NavigationContext);
  const [waiting, setWaiting] = useState<{ leave: () => void }>();
  useEffect(() => guardLinks(navigator), [navigator]);
  useEffect(() => askBy((leave) => setWaiting({ leave })), []);
  if (waiting === undefined) return null;
  const confirm = () => {
    forgetUnsaved();
    setWaiting(undefined);
    waiting.leave();
  };
  return (
    <Suspense fallback={null}>
      <ConfirmDialog title={t('ui.leaveTitle')} text={t('ui.leaveText')} act={t('ui.leave')} cancel={t('ui.stay')} onConfirm={confirm} onClose={() => setWaiting(undefined)} />
    </Suspense>
  );
}
