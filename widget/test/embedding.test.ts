import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, focused, parts, setUp, skip } from './browser.ts';

const { stub, visit } = setUp();

describe('on a page of another site', { skip }, () => {
  test('asks nothing of the network, storage or cookies before the visitor acts', async () => {
    const { page, complaints, socleRequests } = await visit();
    await parts(page).launcher.hover();
    await page.waitForTimeout(300);
    assert.deepEqual(socleRequests, ['/widget.js']);
    assert.deepEqual(stub().calls(), []);
    const kept = () => page.evaluate(async () => [document.cookie, sessionStorage.length, localStorage.length, (await indexedDB.databases()).length]);
    assert.deepEqual(await kept(), ['', 0, 0, 0]);
    assert.deepEqual(await page.context().cookies(), []);

    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    assert.deepEqual(stub().calls(), ['GET /api/widget/cle']);
    assert.deepEqual(await kept(), ['', 0, 0, 0]);

    await ask(page, 'Quand ouvrez-vous ?');
    await page.getByText('de 7 h à 19 h 30.', { exact: false }).first().waitFor();
    const stored = await page.evaluate(() => Object.entries(sessionStorage));
    const [id, { token } = { token: '' }] = [...stub().conversations][0] ?? [];
    assert.deepEqual(stored, [[`socle:${stub().origin}:cle`, JSON.stringify({ id, token })]]);
    assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length]), ['', 0]);
    assert.deepEqual(complaints, []);
  });

  test('leaves the console clean under the strictest policy', async () => {
    const { page, complaints } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Quand ouvrez-vous ?');
    await page.locator('.sources summary').click();
    assert.equal(await page.locator('mark').innerText(), 'La boutique vous accueille du mardi au samedi, de 7 h à 19 h 30.');
    assert.equal(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).display), 'flex');
    assert.deepEqual(complaints, []);
  });

  for (const [name, line, head] of [
    ['async in the head', '<script src="SOCLE/widget.js" data-chatbot="cle" async></script>', true],
    ['blocking in the head, before there is a body', '<script src="SOCLE/widget.js" data-chatbot="cle"></script>', true],
    ['deferred', '<script src="SOCLE/widget.js" data-chatbot="cle" defer></script>', true],
    ['as a module', '<script type="module" src="SOCLE/widget.js" data-chatbot="cle"></script>', true],
    ['at the end of the body', '<script src="SOCLE/widget.js" data-chatbot="cle"></script>', false],
  ] as const) {
    test(`starts when the script is ${name}`, async () => {
      const { page, complaints } = await visit({ line, ...(head && { head: '' }) });
      await parts(page).launcher.click();
      await page.getByText('que puis-je pour vous').waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  test('shows one launcher however often the line is pasted', async () => {
    const line = '<script src="SOCLE/widget.js" data-chatbot="cle"></script>'.repeat(2) + '<script src="SOCLE/widget.js" data-chatbot="autre" async></script>';
    const { page } = await visit({ line });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('socle-chat').count(), 1);
  });

  test('says on the console what a line without a key lacks, and shows nothing', async () => {
    const { page, complaints } = await visit({ line: '<script src="SOCLE/widget.js"></script>' });
    assert.equal(await page.locator('socle-chat').count(), 0);
    assert.match(complaints.join(), /data-chatbot/);
  });

  test('obeys the attributes of the line before the first act', async () => {
    const { page } = await visit({ line: '<script src="SOCLE/widget.js" data-chatbot="cle" data-color="gold" data-side="left" data-label="Parlons pain" data-language="en"></script>' });
    const { launcher, input } = parts(page);
    assert.equal(await launcher.innerText(), 'Parlons pain');
    assert.deepEqual(await launcher.evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]), ['rgb(255, 215, 0)', 'rgb(27, 31, 35)']);
    assert.ok(((await launcher.boundingBox())?.x ?? 999) < 40);
    await launcher.click();
    await input.waitFor();
    assert.equal(await input.getAttribute('placeholder'), 'Your question');
  });

  test('keeps the default colour when the attribute is not one', async () => {
    const { page } = await visit({ line: '<script src="SOCLE/widget.js" data-chatbot="cle" data-color="url(//x)"></script>' });
    assert.equal(await parts(page).launcher.evaluate((button) => getComputedStyle(button).backgroundColor), 'rgb(15, 92, 77)');
  });

  test('takes the colour and the language of the chatbot when the line says none', async () => {
    stub().plan.chatbot = { ...stub().plan.chatbot, language: 'en', welcome: 'Hello there', theme: { color: '#1d4ed8' } };
    const { page } = await visit();
    assert.equal(await parts(page).launcher.innerText(), 'Une question\u202f?');
    await parts(page).launcher.click();
    await page.getByText('Hello there').waitFor();
    assert.equal(await parts(page).launcher.innerText(), 'Any questions?');
    assert.equal(await parts(page).input.getAttribute('placeholder'), 'Your question');
    assert.equal(await parts(page).launcher.evaluate((button) => getComputedStyle(button).backgroundColor), 'rgb(29, 78, 216)');
    assert.equal(await focused(page), 'textarea');
  });

  test('neither takes styles from the page nor gives it any', async () => {
    const style = '* { display: none !important; color: red !important; font-size: 40px !important } html, body, main, h1 { display: block !important } socle-chat, div, button:empty { opacity: 0; visibility: hidden; transform: scale(0) } body { direction: rtl }';
    const plain = await visit();
    const hostile = await visit({ style, policy: 'none' });
    const look = async ({ page }: typeof plain) => {
      await parts(page).launcher.click();
      await parts(page).answers.first().waitFor();
      return await page.locator('.turn.assistant').evaluate((turn) => {
        const { color, fontSize, display, opacity, visibility, direction } = getComputedStyle(turn);
        return { color, fontSize, display, opacity, visibility, direction };
      });
    };
    const before = await hostile.page.locator('h1').evaluate((title) => JSON.stringify(getComputedStyle(title)));
    assert.deepEqual(await look(hostile), await look(plain));
    assert.equal(await hostile.page.locator('h1').evaluate((title) => JSON.stringify(getComputedStyle(title))), before);
  });

  test('keeps what is typed from the shortcuts of the page', async () => {
    const { page } = await visit();
    await page.evaluate(() => { document.addEventListener('keydown', (event) => { document.title += event.key; }); });
    await parts(page).launcher.click();
    await parts(page).input.pressSequentially('s/k');
    assert.equal(await page.title(), 'La Boulangerie');
  });

  test('survives a site that replaces its body', async () => {
    const { page } = await visit();
    await parts(page).launcher.waitFor();
    await page.evaluate(() => { document.body = document.createElement('body'); });
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
  });

  test('goes on without storage', async () => {
    const { page } = await visit();
    await page.evaluate(() => { Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } }); });
    await parts(page).launcher.click();
    await ask(page, 'Une');
    await parts(page).answers.nth(1).waitFor();
    await ask(page, 'Deux');
    await parts(page).answers.nth(2).waitFor();
    assert.equal(stub().conversations.size, 1);
  });

  test('says that it could not open, and opens at the next click', async () => {
    stub().plan.refusals = [{ path: /panel-/, status: 503 }];
    const { page } = await visit();
    await parts(page).launcher.click();
    await page.getByText('n’a pas pu s’ouvrir').waitFor();
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    assert.equal(await page.getByText('n’a pas pu s’ouvrir').count(), 0);
  });
});
