import { existsSync } from 'node:fs';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startSite, startStub } from './stub-server.ts';

const executablePath = '/usr/bin/chromium';

/** Why the browser tests cannot run here; false when they can. */
export const skip = existsSync(executablePath) ? false : `Chromium is not at ${executablePath}: the browser tests are skipped`;

/** A visitor's view of one page: the page, and what went wrong on it. */
export type Visit = { page: Page; complaints: string[]; socleRequests: string[] };

/**
 * One browser, one stub of Socle and one site on another origin for a file of tests. The site's pages carry the
 * script line given by the query `?line=…` and, unless `?policy=none`, the strictest policy the widget must bear.
 */
export function setUp() {
  let browser: Browser;
  let stub: Awaited<ReturnType<typeof startStub>>;
  let site: Awaited<ReturnType<typeof startSite>>;

  before(async () => {
    if (skip) return;
    stub = await startStub();
    site = await startSite((path) => {
      const query = new URL(path, 'http://x').searchParams;
      const policy = `default-src 'none'; script-src ${stub.origin}; connect-src ${stub.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
      return { html: pageWith(stub.origin, query), ...(query.get('policy') !== 'none' && { policy }) };
    });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterEach(async () => { if (!skip) await Promise.all(browser.contexts().map((context) => context.close())); });
  beforeEach(() => { if (!skip) stub.reset(); });
  after(async () => {
    if (skip) return;
    await browser.close();
    await Promise.all([stub.stop(), site.stop()]);
  });

  return {
    stub: () => stub,
    site: () => site,
    visit: async (query: Record<string, string> = {}, options: BrowserContextOptions = {}): Promise<Visit> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', ...options });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      const socleRequests: string[] = [];
      page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => { if (request.url().startsWith(stub.origin)) socleRequests.push(new URL(request.url()).pathname); });
      await page.goto(address(site.origin, '/', query));
      return { page, complaints, socleRequests };
    },
    address: (path: string, query: Record<string, string> = {}) => address(site.origin, path, query),
  };
}

function address(origin: string, path: string, query: Record<string, string>): string {
  return `${origin}${path}?${new URLSearchParams(query)}`;
}

function pageWith(socle: string, query: URLSearchParams): string {
  const line = (query.get('line') ?? '<script src="SOCLE/widget.js" data-chatbot="cle" async></script>').replaceAll('SOCLE', socle);
  const style = query.get('style');
  const inHead = query.has('head');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>La Boulangerie</title>${style ? `<style>${style}</style>` : ''}${inHead ? line : ''}</head>
<body><main><h1>La Boulangerie</h1><p>Pains au levain. <a href="/autre">Nos pains</a></p></main>${inHead ? '' : line}</body></html>`;
}

/** What a screen reader says before each question. */
export const you = 'Vous\u202f: ';

/** The launcher, and the parts of the open panel, as a visitor names them. */
export function parts(page: Page) {
  return {
    launcher: page.locator('.launcher'),
    dialog: page.getByRole('dialog'),
    input: page.locator('textarea'),
    log: page.getByRole('log'),
    answers: page.locator('.turn.assistant:not([aria-hidden])'),
    questions: page.locator('.turn.visitor'),
    problem: page.locator('.problem'),
  };
}

export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('textarea').fill(question);
  await page.keyboard.press('Enter');
}

/** What the element with the focus is, through the shadow root. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return [element?.tagName.toLowerCase(), element?.className].filter(Boolean).join('.');
  });
}
