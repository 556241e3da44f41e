/** What the server says when it refuses, with what is needed to explain it and to quote it. */
export class Problem extends Error {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: Record<string, string[]>;
  readonly traceId: string | undefined;
  /** Seconds to wait before trying again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody, headers: { traceId?: string | undefined; retryAfter?: number | undefined } = {}) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = (body.type ?? '').replace(/^.*\/problems\//, '');
    this.title = body.title ?? '';
    this.detail = body.detail ?? undefined;
    this.errors = body.errors ?? {};
    this.traceId = headers.traceId;
    this.retryAfter = headers.retryAfter;
  }

  /** Whether the server never answered. */
  get isOffline(): boolean {
    return this.status === 0;
  }
}

type ProblemBody = { type?: string; title?: string; detail?: string | null; errors?: Record<string, string[]> };

/** Reads a refusal, whatever stood between the server and here (a proxy's page is not a problem document). */
export function readProblem(response: Pick<Response, 'status' | 'headers'>, body: unknown): Problem {
  const retry = Number(response.headers.get('Retry-After'));
  return new Problem(response.status, asBody(body), {
    traceId: response.headers.get('Trace-Id') ?? undefined,
    retryAfter: Number.isFinite(retry) && retry > 0 ? retry : undefined,
  });
}

export function offlineProblem(): Problem {
  return new Problem(0, {});
}

function asBody(body: unknown): ProblemBody {
  if (typeof body === 'string') {
    try {
      return asBody(JSON.parse(body));
    } catch {
      return {};
    }
  }
  return typeof body === 'object' && body !== null ? body : {};
}
