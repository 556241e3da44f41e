import type { Site } from '../site.ts';
import { button, h, icon } from './dom.ts';
import type { Texts } from './texts.ts';

/** Under this the panel is a sheet over the whole page, as panel.css has it. */
const sheetSize = '(max-width: 479.98px), (max-height: 399.98px)';

/** The window of the chat: opens, closes, and keeps the focus where the visitor expects it. */
export function createShell(site: Site, focusFirst: () => void) {
  const dialog = h('dialog', { class: 'panel', 'aria-labelledby': 'title' });
  const sheet = matchMedia(sheetSize);

  // The keyboard of a telephone covers the page without making it smaller; enlarging the page is something else.
  const clearKeyboard = () => {
    const { height = 0, offsetTop = 0, scale = 0 } = visualViewport ?? {};
    dialog.style.cssText = scale === 1 ? `--top:${offsetTop}px;--height:${height}px` : '';
  };
  visualViewport?.addEventListener('resize', clearKeyboard);
  visualViewport?.addEventListener('scroll', clearKeyboard);

  const open = () => {
    // A sheet hides the page, so the page must be out of reach as well; beside the page the panel leaves it in reach.
    if (sheet.matches) dialog.showModal();
    else dialog.show();
    site.launcher.setAttribute('aria-expanded', 'true');
    focusFirst();
  };
  const close = () => { dialog.close(); };

  dialog.addEventListener('close', () => {
    // The event comes late: the panel may have changed into a sheet since.
    if (dialog.open) return;
    site.launcher.setAttribute('aria-expanded', 'false');
    site.launcher.focus();
  });
  sheet.addEventListener('change', () => {
    if (!dialog.open) return;
    close();
    open();
  });
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    // The page sees every key as pressed outside a field, and would take letters for its shortcuts.
    dialog.addEventListener(type, (event) => { event.stopPropagation(); });
  }
  site.frame.addEventListener('keydown', closeOnEscape);
  dialog.addEventListener('keydown', closeOnEscape);
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing || !dialog.open) return;
    event.preventDefault();
    close();
  }

  site.frame.append(dialog);
  return {
    dialog,
    close,
    /** Changes the content, and puts the focus back in the panel when that took it away. */
    change: (act: () => void) => {
      const { activeElement } = site.frame.getRootNode() as ShadowRoot;
      const hadFocus = dialog.contains(activeElement);
      act();
      if (hadFocus && (activeElement as HTMLElement).offsetParent === null) focusFirst();
    },
    toggle: () => {
      if (dialog.open) close();
      else open();
    },
  };
}

export type Shell = ReturnType<typeof createShell>;

/** The head of the panel: the chatbot's name, what it is, and the two acts on the whole conversation. */
export function createHead(texts: Texts, acts: { onRestart: () => void; onClose: () => void }) {
  const title = h('h2', { id: 'title' }, texts.loading);
  const restart = button({ class: 'icon', 'aria-label': texts.restart, title: texts.restart, hidden: '' }, icon('M12 5v14M5 12h14'), acts.onRestart);
  const close = button({ class: 'icon', 'aria-label': texts.close, title: texts.close }, icon('M6 6l12 12M18 6L6 18'), acts.onClose);
  return {
    element: h('div', { class: 'head' }, h('div', { class: 'names' }, title, h('p', {}, texts.kind)), restart, close),
    setTitle: (name: string) => { title.textContent = name; },
    /** There is something to leave behind, or nothing yet. */
    setRestartable: (isRestartable: boolean) => { restart.hidden = !isRestartable; },
  };
}
