import type { Language } from '../site.ts';
import { Failure, toFailure } from './failure.ts';
import type { Conversation } from './memory.ts';
import type { Citation } from './quote.ts';

/** What a chatbot shows of itself. */
export type Chatbot = {
  readonly name: string;
  readonly language: string;
  readonly welcome?: string | null;
  readonly theme?: { readonly color?: string | null } | null;
  readonly consent?: { readonly text: string } | null;
};

/** A message of the past; an answer without `answered` is still being written. */
export type Message = {
  readonly id: string;
  readonly role: 'visitor' | 'assistant';
  readonly text: string;
  readonly answered?: boolean | null;
  readonly citations?: readonly Citation[] | null;
};

type Page = { readonly items: Message[]; readonly nextCursor?: string | null };

type Request = { method?: 'POST'; body?: object; headers?: Record<string, string>; signal?: AbortSignal };

/** Milliseconds after which a server that has not begun to answer is taken for one that does not. */
const patience = 30_000;

/** The public routes of one chatbot. Every failure is a `Failure`. */
export function createApi(base: string, publicKey: string) {
  const root = `${base}api/widget/`;
  const bot = root + encodeURIComponent(publicKey);
  let language: Language = 'fr';

  const request = async (address: string, { method, body, headers, signal }: Request = {}): Promise<Response> => {
    const late = new AbortController();
    const timer = setTimeout(() => { late.abort(); }, patience);
    const stop = () => { late.abort(); };
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    const response = await fetch(address, {
      method: method ?? 'GET',
      credentials: 'omit',
      signal: late.signal,
      headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => null);
    clearTimeout(timer);
    if (!response) throw new Failure(0);
    if (!response.ok) throw await toFailure(response);
    return response;
  };

  const stream = async (address: string, options: Request): Promise<ReadableStream<Uint8Array>> => {
    const { body } = await request(address, { ...options, headers: { Accept: 'text/event-stream', ...options.headers } });
    if (!body) throw new Failure(0);
    return body;
  };

  return {
    speak: (to: Language) => { language = to; },

    chatbot: () => request(bot).then(json<Chatbot>),

    /** Tells the page without its query, which may carry what the visitor typed elsewhere. */
    start: (key: string) => request(`${bot}/conversations`, {
      method: 'POST',
      body: { page: location.origin + location.pathname },
      headers: { 'Idempotency-Key': key },
    }).then(json<Conversation>),

    async messages({ id, token }: Conversation): Promise<Message[]> {
      const messages: Message[] = [];
      let cursor: string | null | undefined = '';
      do {
        const query: string = `?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
        const page: Page = await request(`${root}conversations/${id}/messages${query}`, { headers: bearer(token) }).then(json<Page>);
        messages.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return messages;
    },

    send: ({ id, token }: Conversation, text: string, key: string, signal: AbortSignal) => stream(`${root}conversations/${id}/messages`, {
      method: 'POST',
      body: { text },
      headers: { ...bearer(token), 'Idempotency-Key': key },
      signal,
    }),

    resume: ({ id, token }: Conversation, messageId: string, lastEventId: string, signal: AbortSignal) => stream(
      `${root}conversations/${id}/messages/${messageId}/stream`,
      { headers: { ...bearer(token), ...(lastEventId && { 'Last-Event-ID': lastEventId }) }, signal },
    ),
  };
}

export type Api = ReturnType<typeof createApi>;

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

async function json<T>(response: Response): Promise<T> {
  try {
    return await response.json() as T;
  } catch {
    throw new Failure(0);
  }
}
