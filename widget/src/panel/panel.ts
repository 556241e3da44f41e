// What the first click loads: the conversation in its window.
import { toLanguage, type Language, type Panel, type Site } from '../site.ts';
import adaptationsCss from './adaptations.css';
import { createApi, type Chatbot } from './api.ts';
import { createChat } from './chat.ts';
import { createComposer } from './composer.ts';
import { button, h } from './dom.ts';
import { explain, Failure } from './failure.ts';
import { createMemory } from './memory.ts';
import panelCss from './panel.css';
import { createHead, createShell, type Shell } from './shell.ts';
import { textsByLanguage } from './texts.ts';
import { applyAccents } from './theme.ts';
import { createTranscript } from './transcript.ts';
import turnsCss from './turns.css';

type Chat = ReturnType<typeof createChat>;

export function mount(site: Site): Panel {
  const root = site.frame.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  // The adaptations to screens and preferences come last, over both.
  sheet.replaceSync(panelCss + turnsCss + adaptationsCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  if (site.hasColor) applyAccents(site.frame, getComputedStyle(site.launcher).backgroundColor);

  const api = createApi(site.base, site.publicKey);
  const memory = createMemory(new URL(site.base).origin, site.publicKey);
  let language: Language = site.language ?? 'fr';
  let screen: Screen;
  const shell = createShell(site, () => { screen.focusFirst(); });
  screen = createScreen(language, shell);

  const adopt = (chatbot: Chatbot) => {
    const spoken = site.language ?? toLanguage(chatbot.language) ?? 'fr';
    if (spoken !== language) {
      language = spoken;
      site.speak(spoken);
      shell.change(() => { screen = createScreen(spoken, shell, screen.composer.text(), screen.isSendWanted()); });
    }
    const computed = site.hasColor ? null : site.paint(chatbot.theme?.color ?? '');
    if (computed) applyAccents(site.frame, computed);
    screen.head.setTitle(chatbot.name);
  };

  const load = async (): Promise<void> => {
    api.speak(language);
    try {
      const chatbot = await api.chatbot();
      adopt(chatbot);
      api.speak(language);
      const { head, transcript, composer } = screen;
      const chat = createChat({ api, memory, texts: textsByLanguage[language], transcript, composer, onConversation: head.setRestartable }, chatbot);
      await chat.begin();
      screen.start(chat, memory.recall() ? undefined : chatbot.consent?.text.trim());
    } catch (error) {
      const texts = textsByLanguage[language];
      const failure = error instanceof Failure ? error : new Failure(0);
      screen.transcript.addProblem(explain(failure, texts), [{ label: texts.retry, act: () => {
        screen.focusFirst();
        void load();
      } }]);
    }
  };
  void load();
  return { toggle: shell.toggle };
}

type Screen = ReturnType<typeof createScreen>;

/** The panel's content in one language. Until `start` the visitor may type, and nothing is sent. */
function createScreen(language: Language, shell: Shell, typed = '', isSendWanted = false) {
  const texts = textsByLanguage[language];
  let chat: Chat | null = null;
  let accept: HTMLButtonElement | null = null;
  const head = createHead(texts, { onRestart: () => chat?.restart(), onClose: shell.close });
  const transcript = createTranscript(texts);
  const composer = createComposer(texts, (text) => {
    isSendWanted = true;
    return chat?.send(text) ?? false;
  });
  const focusFirst = () => {
    composer.refresh();
    if (accept) accept.focus();
    else composer.focus();
  };

  const askConsent = (consent: string) => {
    const box = h('div', { class: 'consent' }, h('h3', {}, texts.beforeStarting), h('p', { dir: 'auto' }, consent));
    accept = button({ class: 'primary' }, texts.accept, () => {
      accept = null;
      box.remove();
      composer.element.hidden = false;
      focusFirst();
    });
    box.append(accept);
    composer.element.before(box);
    shell.change(() => { composer.element.hidden = true; });
  };

  shell.dialog.replaceChildren(head.element, ...transcript.elements, composer.element);
  if (typed) composer.putBack(typed);
  return {
    head,
    transcript,
    composer,
    focusFirst,
    isSendWanted: () => isSendWanted,
    /** Lets the visitor send, once the consent that the chatbot asks for is given. */
    start(ready: Chat, consent: string | undefined) {
      chat = ready;
      if (consent) askConsent(consent);
      // A question sent before the chatbot was there goes now; its visitor has seen all there is to accept.
      else if (isSendWanted) composer.submit();
    },
  };
}
