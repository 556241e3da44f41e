import type { Citation } from './quote.ts';
import { toSources } from './quote.ts';
import { button, h } from './dom.ts';
import { splitLinks } from './links.ts';
import type { Texts } from './texts.ts';

/** A button that a failed message offers. */
export type Offer = { readonly label: string; readonly act: () => void };

/** The answer that is being written: seen as it grows, read aloud only once it is whole. */
export type LiveAnswer = {
  readonly show: (text: string) => void;
  readonly finish: (text: string, citations: readonly Citation[]) => void;
  readonly remove: () => void;
};

/** The conversation on screen. Screen readers hear each thing that is added, once. */
export function createTranscript(texts: Texts) {
  const log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': texts.conversation, tabindex: '0' });
  const status = h('p', { class: 'spoken', role: 'status' });

  // The end stays in view while the visitor is at it, and not when they have scrolled up to read.
  let isAtEnd = true;
  const toEnd = () => { log.scrollTop = log.scrollHeight; };
  log.addEventListener('scroll', () => { isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60; });
  new ResizeObserver(() => { if (isAtEnd) toEnd(); }).observe(log);

  const add = (turn: HTMLElement): HTMLElement => {
    log.append(turn);
    toEnd();
    return turn;
  };

  return {
    elements: [log, status],

    /** Says something to screen readers alone. */
    announce: (words: string) => { status.textContent = words; },

    clear: () => { log.replaceChildren(); },

    addQuestion: (text: string) => add(turn('visitor', texts.you, text)),

    addAnswer: (text: string, citations: readonly Citation[]) => add(wholeAnswer(texts, text, citations)),

    addProblem(words: string, offers: readonly Offer[]): HTMLElement {
      const buttons = offers.map(({ label, act }) => button({ class: 'plain' }, label, () => {
        problem.remove();
        act();
      }));
      const problem = add(h('div', { class: 'problem' }, h('p', {}, words), h('p', { class: 'offers' }, ...buttons)));
      return problem;
    },

    startAnswer(): LiveAnswer {
      const text = h('p', { class: 'text' });
      const dots = h('p', { class: 'dots' }, h('i'), h('i'), h('i'));
      const live = add(h('div', { class: 'turn assistant', 'aria-hidden': 'true' }, dots));
      status.textContent = texts.typing;
      const change = (act: () => void) => {
        const wasAtEnd = isAtEnd;
        act();
        if (wasAtEnd) toEnd();
      };
      const end = (act: () => void) => {
        status.textContent = '';
        change(act);
      };
      return {
        show: (grown) => {
          if (!grown) return;
          change(() => {
            text.textContent = grown;
            if (!text.isConnected) live.replaceChildren(text);
          });
        },
        finish: (whole, citations) => { end(() => { live.replaceWith(wholeAnswer(texts, whole, citations)); }); },
        remove: () => { end(() => { live.remove(); }); },
      };
    },

    /** Shows what was said before without reading it all aloud. */
    quietly(show: () => void): void {
      log.setAttribute('aria-live', 'off');
      show();
      setTimeout(() => { log.setAttribute('aria-live', 'polite'); }, 500);
    },
  };
}

export type Transcript = ReturnType<typeof createTranscript>;

function turn(who: 'visitor' | 'assistant', said: string, ...content: (Node | string)[]): HTMLElement {
  return h('div', { class: `turn ${who}` }, h('p', { class: 'text', dir: 'auto' }, h('span', { class: 'spoken' }, `${said} `), ...content));
}

function wholeAnswer(texts: Texts, text: string, citations: readonly Citation[]): HTMLElement {
  const content = splitLinks(text).map((piece) => piece.href === undefined ? piece.text : link(texts, piece.href, piece.text));
  const answer = turn('assistant', texts.assistant, ...content);
  if (citations.length) answer.append(sources(texts, citations));
  return answer;
}

function link(texts: Texts, href: string, text: string): HTMLElement {
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text, h('span', { class: 'spoken' }, ` ${texts.newTab}`));
}

function sources(texts: Texts, citations: readonly Citation[]): HTMLElement {
  const items = toSources(citations).map(({ title, parts }) => h('li', {}, h('details', {},
    h('summary', {}, title),
    h('blockquote', { dir: 'auto' }, ...parts.map(({ text, isQuoted }) => isQuoted ? h('mark', {}, text) : text)),
  )));
  return h('div', { class: 'sources' }, h('p', {}, texts.sources), h('ol', {}, ...items));
}
