import createClient from 'openapi-fetch';
import { freshToken, refreshSession } from '@/session/session';
import { offlineProblem, readProblem } from './problem';
import type { paths } from './schema';

/** Every request to the server goes through here: token, language, one retry after a 401. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await freshToken().catch(() => undefined);
  const response = await send(request, token);
  if (response.status !== 401 || token === undefined || isSignIn(request)) return response;
  const refreshed = await refreshSession(token).catch(() => false);
  return refreshed ? send(again, await freshToken()) : response;
}

export const api = createClient<paths>({
  baseUrl: location.origin,
  headers: { 'Socle-Session': 'cookie' },
  fetch: authorizedFetch,
});

type Result<T> = { data?: T; error?: unknown; response: Response };

/** The body of an answer, or a thrown `Problem`. */
export async function unwrap<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw readProblem(response, error);
  return data as T;
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', document.documentElement.lang);
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw offlineProblem();
  }
}

function isSignIn(request: Request): boolean {
  return /\/api\/auth\/(login|register|refresh|setup)$/.test(new URL(request.url).pathname);
}
