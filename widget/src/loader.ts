// The script of the line a site pastes: shows the launcher, and nothing else until the visitor acts on it.
import { inkOn, parseRgb, toCss } from './color.ts';
import css from './launcher.css';
import { toLanguage, type Language, type Panel, type Site } from './site.ts';

const texts = {
  fr: { label: 'Une question\u202f?', unavailable: 'La discussion n’a pas pu s’ouvrir. Vérifiez votre connexion et réessayez.' },
  en: { label: 'Any questions?', unavailable: 'The chat could not open. Check your connection and try again.' },
};

/** The element that holds the widget; its presence is what makes a second script line do nothing. */
const hostName = 'socle-chat';

const script = findScript();
if (!script) {
  console.warn('Socle: the script line needs data-chatbot="PUBLIC_KEY".');
} else if (document.body as HTMLElement | null) {
  start(script);
} else {
  document.addEventListener('DOMContentLoaded', () => { start(script); }, { once: true });
}

/** A module script, and a script that another one inserted late, are not the current script. */
function findScript(): HTMLScriptElement | null {
  const current = document.currentScript as HTMLScriptElement | null;
  return current?.dataset['chatbot'] ? current : document.querySelector('script[data-chatbot]:not([data-chatbot=""])');
}

function start({ src, dataset }: HTMLScriptElement): void {
  if (document.querySelector(hostName)) return;
  const host = document.createElement(hostName);
  const frame = document.createElement('div');
  const { launcher, label } = makeLauncher();
  const note = document.createElement('p');
  frame.className = dataset['side'] === 'left' ? 'socle left' : 'socle';
  frame.dir = 'ltr';
  note.className = 'note';
  note.setAttribute('role', 'status');
  frame.append(launcher, note);

  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(frame);
  document.body.append(host);

  const site: Site = {
    base: new URL('.', src).href,
    publicKey: dataset['chatbot'] ?? '',
    language: toLanguage(dataset['language']),
    hasColor: Boolean(dataset['color']),
    frame,
    launcher,
    speak(language) {
      frame.lang = language;
      label.textContent = dataset['label'] || texts[language].label;
    },
    paint: (color) => paint(frame, color),
  };
  site.speak(site.language ?? 'fr');
  if (dataset['color']) site.paint(dataset['color']);
  openOnClick(site, note);
  keepInPage(host);
}

function makeLauncher(): { launcher: HTMLButtonElement; label: HTMLElement } {
  const launcher = document.createElement('button');
  const label = document.createElement('span');
  launcher.className = 'launcher';
  launcher.type = 'button';
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-expanded', 'false');
  launcher.append(
    icon('bubble', 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5'),
    icon('fold', 'M6 9l6 6 6-6'),
    label,
  );
  return { launcher, label };
}

function icon(name: string, shape: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

/** The browser reads the colour, so that every notation and name of CSS is understood. */
function paint(frame: HTMLElement, color: string): string | null {
  frame.style.color = '';
  frame.style.color = color;
  const computed = frame.style.color && getComputedStyle(frame).color;
  frame.style.color = '';
  const rgb = parseRgb(computed);
  if (!rgb) return null;
  frame.style.setProperty('--fill', toCss(rgb));
  frame.style.setProperty('--on-fill', toCss(inkOn(rgb)));
  return computed;
}

function openOnClick(site: Site, note: HTMLElement): void {
  let panel: Panel | undefined;
  let attempts = 0;
  let isLoading = false;

  const load = async () => {
    isLoading = true;
    site.launcher.setAttribute('aria-busy', 'true');
    note.textContent = '';
    try {
      // A browser remembers a module that failed to load: a second attempt needs another address.
      const address = `${site.base}widget/${PANEL_FILE}${attempts++ ? `?${attempts}` : ''}`;
      const { mount } = (await import(address)) as { mount: (site: Site) => Panel };
      panel = mount(site);
      panel.toggle();
    } catch (error) {
      console.warn('Socle:', error);
      note.textContent = texts[site.frame.lang as Language].unavailable;
    }
    site.launcher.removeAttribute('aria-busy');
    isLoading = false;
  };

  site.launcher.addEventListener('click', () => {
    if (panel) panel.toggle();
    else if (!isLoading) void load();
  });
}

/** Sites that change page by replacing the body (Turbo and its like) would otherwise lose the widget. */
function keepInPage(host: HTMLElement): void {
  new MutationObserver(() => {
    if (!host.isConnected && (document.body as HTMLElement | null)) document.body.append(host);
  }).observe(document.documentElement, { childList: true });
}
