// Takes a picture of each page for a person to look at: node e2e/shots.mjs <folder> [part of a name] [new]
import { mkdirSync } from 'node:fs';
import { openBrowser, pages, signIn } from './browser.mjs';
import { startStub } from '../stub/server.mjs';

const [folder = 'test-results/shots', only = '', state = ''] = process.argv.slice(2);
const isNew = state === 'new';
mkdirSync(folder, { recursive: true });
const stub = await startStub({ isNew });
const browser = await openBrowser();
for (const { width, height } of [{ width: 360, height: 740 }, { width: 1280, height: 860 }]) {
  for (const theme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => message.type() !== 'debug' && console.log(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`error: ${error.message}`));
    for (const { name, open, isOut } of pages.filter((each) => (each.isNew ?? false) === isNew && each.name.includes(only))) {
      if (!isOut) await signIn(page, stub);
      await open(page, stub);
      await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
stub.server.close();
stub.server.closeAllConnections();
