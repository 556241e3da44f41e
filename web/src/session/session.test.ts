// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answer = (accessToken: string, expiresIn = 600) => Response.json({ accessToken, expiresIn });

describe('the session', () => {
  const request = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('fetch', request);
    request.mockReset();
    localStorage.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks nothing of the server where nobody has signed in', async () => {
    const { getSession, resumeSession } = await import('./session');
    expect(await resumeSession()).toBe(false);
    expect(getSession().status).toBe('signed-out');
    expect(request).not.toHaveBeenCalled();
  });

  it('resumes by the cookie where someone has', async () => {
    localStorage.setItem('socle-session', 'kept');
    request.mockResolvedValueOnce(answer('a'));
    const { resumeSession, token } = await import('./session');
    expect(await resumeSession()).toBe(true);
    expect(token()).toBe('a');
  });

  it('refreshes once for all who wait', async () => {
    request.mockResolvedValue(answer('b'));
    const { refreshSession, startSession, token } = await import('./session');
    startSession({ accessToken: 'a', expiresIn: 600 });
    await Promise.all([refreshSession('a'), refreshSession('a'), refreshSession('a')]);
    expect(request).toHaveBeenCalledTimes(1);
    expect(token()).toBe('b');
  });

  it('does not refresh a token that is already newer than the one refused', async () => {
    const { refreshSession, startSession } = await import('./session');
    startSession({ accessToken: 'b', expiresIn: 600 });
    expect(await refreshSession('a')).toBe(true);
    expect(request).not.toHaveBeenCalled();
  });

  it('refreshes before the end of the token', async () => {
    request.mockResolvedValue(answer('b'));
    const { freshToken, startSession } = await import('./session');
    startSession({ accessToken: 'a', expiresIn: 5 });
    expect(await freshToken()).toBe('b');
  });

  it('ends when the cookie is refused, and forgets that there was one', async () => {
    request.mockResolvedValue(new Response(null, { status: 401 }));
    const { getSession, onWorkspaceChange, refreshSession, startSession } = await import('./session');
    startSession({ accessToken: 'a', expiresIn: 600 });
    const forgotten = vi.fn();
    onWorkspaceChange(forgotten);
    expect(await refreshSession('a')).toBe(false);
    expect(getSession().status).toBe('signed-out');
    expect(forgotten).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem('socle-session')).toBeNull();
  });

  it('stays when the server is away', async () => {
    request.mockRejectedValue(new TypeError('away'));
    const { getSession, refreshSession, startSession } = await import('./session');
    startSession({ accessToken: 'a', expiresIn: 600 });
    await expect(refreshSession('a')).rejects.toThrow('away');
    expect(getSession().status).toBe('signed-in');
  });
});
