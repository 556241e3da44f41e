import type { Navigator, To } from 'react-router';
import { hasUnsaved, leaveFor } from '@/ui/unsaved';

type HistoryState = { idx?: number } | null;

/**
 * Stands between the router and the browser's history. React Router blocks only under its data routers, which
 * cost more than this does; the index it keeps in the history's state says how far an arrow has gone.
 */
export function guardHistory(navigator: Navigator): () => void {
  const original = { push: navigator.push.bind(navigator), replace: navigator.replace.bind(navigator) };
  const index = () => (history.state as HistoryState)?.idx ?? 0;
  let here = { index: index(), path: location.pathname };
  let isOurs = false;
  const arrive = () => {
    here = { index: index(), path: location.pathname };
  };
  const guarded = (go: Navigator['push']): Navigator['push'] => (to, state, options) => {
    const act = () => {
      go(to, state, options);
      arrive();
    };
    if (isSamePage(to)) act();
    else leaveFor(act);
  };
  const onPop = (event: PopStateEvent) => {
    const by = index() - here.index;
    if (isOurs || !hasUnsaved() || location.pathname === here.path || by === 0) {
      isOurs = false;
      arrive();
      return;
    }
    // The browser has moved already: back it goes, unseen by the router, until the person has answered.
    event.stopImmediatePropagation();
    swallowNext();
    history.go(-by);
    leaveFor(() => {
      isOurs = true;
      history.go(by);
    });
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  };
  Object.assign(navigator, { push: guarded(original.push), replace: guarded(original.replace) });
  addEventListener('popstate', onPop, { capture: true });
  addEventListener('beforeunload', onUnload);
  return () => {
    Object.assign(navigator, original);
    removeEventListener('popstate', onPop, { capture: true });
    removeEventListener('beforeunload', onUnload);
  };

  function swallowNext() {
    removeEventListener('popstate', onPop, { capture: true });
    const swallow = (event: PopStateEvent) => {
      event.stopImmediatePropagation();
      addEventListener('popstate', onPop, { capture: true });
    };
    addEventListener('popstate', swallow, { capture: true, once: true });
  }
}

function isSamePage(to: To): boolean {
  const path = typeof to === 'string' ? new URL(to, location.href).pathname : (to.pathname ?? location.pathname);
  return path === location.pathname;
}
