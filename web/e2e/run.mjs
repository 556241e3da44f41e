// Opens each page at two widths, in both themes and both languages, and fails on what a visitor should never meet:
// a serious finding of axe, a word in the console, a page wider than the screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startStub } from '../stub/server.mjs';
import { openBrowser, pages, signIn } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv[2] ?? '';
const failures = [];
let passed = 0;

const browser = await openBrowser();
for (const width of [360, 1280]) {
  for (const theme of ['light', 'dark']) {
    for (const language of ['fr', 'en']) await look({ width, theme, language });
  }
}
await browser.close();
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

async function look({ width, theme, language }) {
  // CSP is what keeps other scripts out; axe is ours, and is evaluated by the browser's own debugger.
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme, reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('socle-language', chosen), language);
  for (const isNew of [false, true]) {
    const stub = await startStub({ isNew });
    const page = await context.newPage();
    const said = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    for (const entry of pages.filter((each) => (each.isNew ?? false) === isNew && each.name.includes(only))) {
      await check(`${entry.name}, ${width} px, ${theme}, ${language}`, async () => {
        said.length = 0;
        if (!entry.isOut) await signIn(page, stub);
        await entry.open(page, stub);
        return [...said.map((text) => `console: ${text}`), ...(await findings(page))];
      });
    }
    await page.close();
    stub.server.closeAllConnections();
    stub.server.close();
  }
  await context.close();
}

async function check(name, run) {
  const problems = await run().catch((error) => [error.message]);
  if (problems.length === 0) passed += 1;
  else failures.push(`${name}\n    ${problems.join('\n    ')}`);
}

async function findings(page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return [
    ...(overflow > 0 ? [`wider than the screen by ${overflow} px`] : []),
    ...serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n').slice(1, 2).join(' ').trim()})`).join(', ')}`),
  ];
}
