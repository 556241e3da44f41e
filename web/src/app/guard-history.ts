import type { Navigator, To } from 'react-router';
import { hasUnsaved, leaveFor } from '@/ui/unsaved';

// Between the router and the browser's history. React Router blocks only under its data routers, which cost more
// than this does; the index it keeps in the history's state says how far an arrow has gone.
let here = { index: 0, path: '' };
let next: 'asked' | 'ours' | 'back' = 'asked';

/** Asks before an arrow of the browser or the end of the tab. Before the router listens: window calls in that order. */
export function guardArrows(): () => void {
  arrive();
  addEventListener('popstate', onPop);
  addEventListener('beforeunload', onUnload);
  return () => {
    removeEventListener('popstate', onPop);
    removeEventListener('beforeunload', onUnload);
  };
}

/** Asks before a link of the app. */
export function guardLinks(navigator: Navigator): () => void {
  const original = { push: navigator.push.bind(navigator), replace: navigator.replace.bind(navigator) };
  const guarded = (go: Navigator['push']): Navigator['push'] => (to, state, options) => {
    const act = () => {
      go(to, state, options);
      arrive();
    };
    if (isSamePage(to)) act();
    else leaveFor(act);
  };
  Object.assign(navigator, { push: guarded(original.push), replace: guarded(original.replace) });
  arrive();
  return () => void Object.assign(navigator, original);
}

function onPop(event: PopStateEvent) {
  if (next === 'back') {
    next = 'asked';
    event.stopImmediatePropagation();
    return;
  }
  const by = index() - here.index;
  if (next === 'ours' || !hasUnsaved() || location.pathname === here.path || by === 0) {
    next = 'asked';
    arrive();
    return;
  }
  // The browser has moved already: back it goes, unseen by the router, until the person has answered.
  event.stopImmediatePropagation();
  next = 'back';
  history.go(-by);
  leaveFor(() => {
    next = 'ours';
    history.go(by);
  });
}

function onUnload(event: BeforeUnloadEvent) {
  if (hasUnsaved()) event.preventDefault();
}

function arrive() {
  here = { index: index(), path: location.pathname };
}

function index(): number {
  return (history.state as { idx?: number } | null)?.idx ?? 0;
}

function isSamePage(to: To): boolean {
  const path = typeof to === 'string' ? new URL(to, location.href).pathname : (to.pathname ?? location.pathname);
  return path === location.pathname;
}
