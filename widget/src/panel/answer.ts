import type { Api } from './api.ts';
import { Failure } from './failure.ts';
import type { Conversation } from './memory.ts';
import type { Citation } from './quote.ts';
import { readEvents, type StreamEvent } from './sse.ts';

/** One question on its way to its answer. It remembers how far it came, so that following it again goes on from there. */
export type Question = {
  readonly text: string;
  /** Makes the server take the question once, however often it is sent. */
  key: string;
  /** Known once the server has accepted the question. */
  messageId?: string;
  lastEventId: string;
  readonly seen: Set<string>;
  answer: string;
  citations: readonly Citation[];
  answered: boolean;
};

/** Hears how an answer goes. */
export type Progress = {
  readonly onAnswer: () => void;
  readonly onInterruption: () => void;
};

/** Milliseconds between attempts: a few while nothing was accepted, more once an answer is under way. */
const delaysBeforeAcceptance = [500, 1_000, 2_000];
const delays = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** Milliseconds without a byte, not even a comment, after which a stream is taken for cut. */
const longestSilence = 45_000;

export function newQuestion(text: string): Question {
  return { text, key: newKey(), lastEventId: '', seen: new Set(), answer: '', citations: [], answered: false };
}

/** A random UUID. `crypto.randomUUID` is missing from pages served without TLS. */
export function newKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0') + ([3, 5, 7, 9].includes(index) ? '-' : '');
  });
  return hex.join('');
}

/**
 * Brings a question to the end of its answer, through cut connections: before `accepted` it is sent again under the
 * same key, after it the stream is taken up from the last event. Throws the `Failure` that patience did not cure.
 */
export async function follow(
  question: Question,
  conversation: Conversation,
  { api, progress, wait, signal }: { api: Api; progress: Progress; wait: (milliseconds: number) => Promise<void>; signal: AbortSignal },
): Promise<void> {
  let failures = 0;
  for (;;) {
    const seenBefore = question.seen.size;
    const failure = await attempt(question, conversation, { api, progress, signal });
    if (!failure || signal.aborted) return;
    if (question.seen.size > seenBefore) failures = 0;
    const delay = (question.messageId ? delays : delaysBeforeAcceptance)[failures];
    // A conflict: the server is still at work on an earlier sending of the same question.
    const isWorthAnother = failure.isTransient || failure.status === 409;
    if (delay === undefined || !isWorthAnother) throw failure;
    failures++;
    progress.onInterruption();
    await wait(delay);
  }
}

/** Follows one connection; null when it brought the answer to its end. */
async function attempt(
  question: Question,
  conversation: Conversation,
  { api, progress, signal }: { api: Api; progress: Progress; signal: AbortSignal },
): Promise<Failure | null> {
  const stop = new AbortController();
  const abort = () => { stop.abort(); };
  let timer = setTimeout(abort, longestSilence);
  const onBytes = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, longestSilence);
  };
  signal.addEventListener('abort', abort);
  try {
    const body = question.messageId === undefined
      ? await api.send(conversation, question.text, question.key, stop.signal)
      : await api.resume(conversation, question.messageId, question.lastEventId, stop.signal);
    for await (const event of readEvents(body, onBytes)) {
      if (signal.aborted) return null;
      if (take(question, event, progress)) return null;
    }
    return new Failure(0);
  } catch (error) {
    return error instanceof Failure ? error : new Failure(0);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Takes one event into the question, once; true when it was the last. */
function take(question: Question, event: StreamEvent, { onAnswer }: Progress): boolean {
  if (event.name === 'gone') throw new Failure(410);
  const id = event.id || `${question.seen.size}`;
  if (question.seen.has(id)) return false;
  const data = JSON.parse(event.data) as { messageId?: string; text?: string; citations?: Citation[]; answered?: boolean };
  question.seen.add(id);
  question.lastEventId = event.id;
  if (event.name === 'accepted' && data.messageId !== undefined) question.messageId = data.messageId;
  else if (event.name === 'delta') question.answer += data.text ?? '';
  else if (event.name === 'citations') question.citations = data.citations ?? [];
  else if (event.name === 'done') question.answered = data.answered ?? true;
  onAnswer();
  return event.name === 'done';
}
