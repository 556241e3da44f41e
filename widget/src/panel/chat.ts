import { follow, newKey, newQuestion, type Question } from './answer.ts';
import type { Api, Chatbot, Message } from './api.ts';
import type { Composer } from './composer.ts';
import { explain, Failure } from './failure.ts';
import type { Conversation, Memory } from './memory.ts';
import type { Texts } from './texts.ts';
import type { Transcript } from './transcript.ts';

type Parts = {
  readonly api: Api;
  readonly memory: Memory;
  readonly texts: Texts;
  readonly transcript: Transcript;
  readonly composer: Composer;
  readonly onConversation: (exists: boolean) => void;
};

/** The course of a conversation: from the stored one or a first question, through answers and failures. */
export function createChat({ api, memory, texts, transcript, composer, onConversation }: Parts, chatbot: Chatbot) {
  let stop = new AbortController();
  let startKey = newKey();
  let isBusy = false;

  const setBusy = (busy: boolean) => {
    isBusy = busy;
    composer.setBusy(busy);
  };

  const welcome = () => { transcript.addAnswer(chatbot.welcome?.trim() || texts.welcome, []); };

  const conversation = async (): Promise<Conversation> => {
    const known = memory.recall();
    if (known) return known;
    const started = await api.start(startKey);
    startKey = newKey();
    memory.keep(started);
    return started;
  };

  /** Sends a question, or goes on with one that was interrupted. */
  const ask = async (question: Question, shown: HTMLElement | null): Promise<void> => {
    const { signal } = stop;
    const live = transcript.startAnswer();
    live.show(question.answer);
    setBusy(true);
    try {
      const progress = {
        onAnswer: () => { live.show(question.answer); },
        onInterruption: () => { transcript.announce(texts.reconnecting); },
      };
      await withLivingConversation(question, (open) => follow(question, open, { api, progress, wait, signal }));
      if (signal.aborted) return;
      live.finish(question.answer, question.citations);
    } catch (error) {
      if (signal.aborted) return;
      live.remove();
      offerAgain(question, shown, error instanceof Failure ? error : new Failure(0));
    }
    setBusy(false);
  };

  /** A stored conversation may have ended on the server: the question then begins a new one. */
  const withLivingConversation = async (question: Question, act: (open: Conversation) => Promise<void>): Promise<void> => {
    const wasKnown = memory.recall() !== null;
    try {
      await act(await conversation());
    } catch (error) {
      if (!hasEnded(error) || !wasKnown || question.messageId !== undefined) throw error;
      memory.forget();
      question.key = newKey();
      await act(await conversation());
    }
  };

  const offerAgain = (question: Question, shown: HTMLElement | null, failure: Failure) => {
    const wasAccepted = question.messageId !== undefined;
    // An answer that the server no longer has cannot be taken up: the question is asked once more.
    const isLost = wasAccepted && hasEnded(failure);
    const retry = { label: texts.retry, act: () => {
      composer.focus();
      void ask(isLost ? newQuestion(question.text) : question, shown);
    } };
    const edit = { label: texts.edit, act: () => {
      shown?.remove();
      composer.putBack(question.text);
    } };
    transcript.addProblem(explain(isLost ? new Failure(500) : failure, texts), wasAccepted || !shown ? [retry] : [retry, edit]);
  };

  const showHistory = (messages: readonly Message[]) => {
    for (const { role, text, citations } of messages) {
      if (role === 'visitor') transcript.addQuestion(text);
      else if (text) transcript.addAnswer(text, citations ?? []);
    }
  };

  const resumeStored = async (stored: Conversation): Promise<void> => {
    const messages = await api.messages(stored);
    const running = findRunning(messages);
    transcript.quietly(() => {
      welcome();
      showHistory(running?.role === 'assistant' ? messages.slice(0, -1) : messages);
    });
    onConversation(messages.length > 0);
    const question = messages.findLast(({ role }) => role === 'visitor');
    if (running) void ask({ ...newQuestion(question?.text ?? ''), messageId: running.id }, null);
  };

  return {
    /** Shows the stored conversation, or the welcome. Throws when a stored one cannot be read for now. */
    async begin(): Promise<void> {
      const stored = memory.recall();
      if (!stored) {
        welcome();
        return;
      }
      try {
        await resumeStored(stored);
      } catch (error) {
        if (!hasEnded(error)) throw error;
        memory.forget();
        welcome();
      }
    },

    /** Takes a question unless an answer is still on its way. */
    send(text: string): boolean {
      if (isBusy) return false;
      onConversation(true);
      void ask(newQuestion(text), transcript.addQuestion(text));
      return true;
    },

    restart(): void {
      stop.abort();
      stop = new AbortController();
      memory.forget();
      transcript.clear();
      transcript.announce('');
      onConversation(false);
      welcome();
      setBusy(false);
      composer.focus();
    },
  };
}

/** What was asked for is no longer there, or no longer open to this visitor. */
function hasEnded(error: unknown): boolean {
  return error instanceof Failure && [401, 404, 410].includes(error.status);
}

/** The message whose answer is still being written: the last one, when it is a question or an answer without its end. */
function findRunning(messages: readonly Message[]): Message | null {
  const last = messages.at(-1);
  const isRunning = last && (last.role === 'visitor' || typeof last.answered !== 'boolean');
  return isRunning ? last : null;
}

/** Waits, but no longer than until the connection is back. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}
