import type { Texts } from './texts.ts';

/** Why a request did not do what it was for; status 0 is a network that gave no answer. */
export class Failure extends Error {
  readonly status: number;
  /** The server's own words, in the visitor's language. */
  readonly detail: string | undefined;
  readonly reference: string | undefined;
  /** Seconds to wait, when the server says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, said: { detail?: string | undefined; reference?: string | undefined; retryAfter?: number | undefined } = {}) {
    super(`HTTP ${status}`);
    this.status = status;
    this.detail = said.detail;
    this.reference = said.reference;
    this.retryAfter = said.retryAfter;
  }

  /** Whether the same request may succeed a moment later with nobody doing anything. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 408 || this.status >= 500;
  }
}

export async function toFailure(response: Response): Promise<Failure> {
  const problem = await response.json().catch(() => null) as { detail?: unknown; title?: unknown; traceId?: unknown } | null;
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return new Failure(response.status, {
    detail: text(problem?.detail) ?? text(problem?.title),
    reference: text(problem?.traceId),
    retryAfter: seconds > 0 ? Math.ceil(seconds) : undefined,
  });
}

/** What happened and what to do, for the visitor. */
export function explain(failure: Failure, texts: Texts): string {
  switch (failure.status) {
    case 0: return navigator.onLine ? texts.unreachable : texts.offline;
    case 403: return texts.originRefused;
    case 404: return texts.unknownChatbot;
    case 429: return texts.tooMany(failure.retryAfter);
  }
  if (failure.status < 500 && failure.detail) return failure.detail;
  return failure.reference ? `${texts.unreachable} ${texts.reference(failure.reference)}` : texts.unreachable;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
