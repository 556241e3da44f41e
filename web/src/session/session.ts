import type { Tokens } from '@/api/types';

/**
 * Who is signed in, in this tab. The access token lives in memory only; the refresh token lives in a
 * cookie that scripts cannot read. Tabs tell each other about new tokens and about signing out.
 */
type Session = { status: 'unknown' | 'signed-out' } | { status: 'signed-in'; accessToken: string; expiresAt: number };
type TabNews = { kind: 'tokens'; accessToken: string; expiresAt: number; isSwitch: boolean } | { kind: 'signed-out' };

const earlyBy = 30_000;
/** Says that this browser may hold a session's cookie, so that a first visit asks the server nothing in vain. */
const hintKey = 'socle-session';
const cookieSession = { 'Socle-Session': 'cookie' };

let current: Session = { status: 'unknown' };
let refreshing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();
const workspaceListeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('socle-session');

if (tabs !== undefined) {
  tabs.onmessage = ({ data }: MessageEvent<TabNews>) => {
    if (data.kind === 'signed-out') {
      set({ status: 'signed-out' });
      announceWorkspace();
      return;
    }
    const wasSignedIn = current.status === 'signed-in';
    set({ status: 'signed-in', accessToken: data.accessToken, expiresAt: data.expiresAt });
    if (data.isSwitch || !wasSignedIn) announceWorkspace();
  };
}

export function getSession(): Session {
  return current;
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back when everything read so far belongs to someone else: sign-in, sign-out, another workspace. */
export function onWorkspaceChange(listener: () => void): () => void {
  workspaceListeners.add(listener);
  return () => workspaceListeners.delete(listener);
}

/** Takes the tokens of a sign-in, a registration or a switch of workspace, and tells the other tabs. */
export function startSession(tokens: Tokens): void {
  accept(tokens, true);
  announceWorkspace();
}

/** Ends the session here and in the other tabs. */
export function endSession(): void {
  forget();
  tabs?.postMessage({ kind: 'signed-out' } satisfies TabNews);
  announceWorkspace();
}

/** A token good for at least a few seconds, or undefined when nobody is signed in. */
export async function freshToken(): Promise<string | undefined> {
  if (current.status === 'signed-in' && current.expiresAt - earlyBy > Date.now()) return current.accessToken;
  if (current.status === 'signed-out') return undefined;
  return (await refreshSession(token())) ? token() : undefined;
}

/** Takes up the session of an earlier visit, where there is one. */
export function resumeSession(): Promise<boolean> {
  if (localStorage.getItem(hintKey) !== null) return refreshSession(undefined);
  set({ status: 'signed-out' });
  return Promise.resolve(false);
}

/**
 * Asks for a new access token unless someone already did since `stale` was in use. One request at a time
 * over all tabs, because the cookie rotates with each.
 */
export function refreshSession(stale: string | undefined): Promise<boolean> {
  refreshing ??= alone(() => exchange(stale)).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

export function token(): string | undefined {
  return current.status === 'signed-in' ? current.accessToken : undefined;
}

async function exchange(stale: string | undefined): Promise<boolean> {
  const now = token();
  if (now !== undefined && now !== stale) return true;
  const response = await fetch('/api/auth/refresh', { method: 'POST', headers: cookieSession });
  if (response.ok) {
    accept((await response.json()) as Tokens, false);
    return true;
  }
  if (response.status === 401 || response.status === 403) {
    if (current.status === 'signed-in') endSession();
    else forget();
    return false;
  }
  throw new TypeError(`Refresh answered ${response.status}.`);
}

function forget(): void {
  localStorage.removeItem(hintKey);
  set({ status: 'signed-out' });
}

function accept(tokens: Tokens, isSwitch: boolean): void {
  const expiresAt = Date.now() + tokens.expiresIn * 1000;
  localStorage.setItem(hintKey, 'kept');
  set({ status: 'signed-in', accessToken: tokens.accessToken, expiresAt });
  tabs?.postMessage({ kind: 'tokens', accessToken: tokens.accessToken, expiresAt, isSwitch } satisfies TabNews);
}

/** Locks are missing outside secure contexts; there, tabs take their chance. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? await navigator.locks.request('socle-refresh', work) : work();
}

function set(next: Session): void {
  current = next;
  listeners.forEach((listener) => listener());
}

function announceWorkspace(): void {
  workspaceListeners.forEach((listener) => listener());
}
