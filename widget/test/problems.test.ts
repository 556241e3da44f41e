import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ask, focused, parts, setUp, skip, you } from './browser.ts';

const { stub, visit } = setUp();

const english = { line: '<script src="SOCLE/widget.js" data-chatbot="cle" data-language="en" async></script>' };

async function openAndAsk(page: Page, question = 'Quand ?'): Promise<void> {
  await parts(page).launcher.click();
  await parts(page).answers.first().waitFor();
  await ask(page, question);
  await parts(page).problem.waitFor();
}

describe('when something goes wrong', { skip }, () => {
  for (const [name, refusal, french, inEnglish] of [
    ['an unknown chatbot', { path: /cle$/, status: 404 }, /n’existe pas/, /does not exist/],
    ['a site that is not allowed', { path: /cle$/, status: 403 }, /pas autorisée sur ce site/, /not allowed on this site/],
    ['a server that is down', { path: /cle$/, status: 503 }, /ne répond pas/, /not answering/],
  ] as const) {
    test(`tells the visitor of ${name}, and can try again`, async () => {
      for (const [query, words] of [[{}, french], [english, inEnglish]] as const) {
        stub().plan.refusals = [refusal];
        const { page } = await visit(query);
        await parts(page).launcher.click();
        await parts(page).problem.waitFor();
        assert.match(await parts(page).problem.innerText(), words);
        await parts(page).input.fill('gardé');
        await parts(page).problem.getByRole('button').click();
        await parts(page).answers.first().waitFor();
        assert.equal(await parts(page).problem.count(), 0);
        assert.equal(await parts(page).input.inputValue(), 'gardé');
      }
    });
  }

  test('says how long to wait after too many messages, and keeps the question', async () => {
    stub().plan.refusals = [{ path: /messages$/, status: 429, headers: { 'Retry-After': '30' } }];
    const { page } = await visit();
    await openAndAsk(page);
    assert.match(await parts(page).problem.innerText(), /Réessayez dans 30 secondes\./);
    await parts(page).problem.getByRole('button', { name: 'Réessayer' }).click();
    await parts(page).answers.nth(1).waitFor();
    assert.deepEqual(await parts(page).questions.allTextContents(), [`${you}Quand ?`]);
    assert.equal(await focused(page), 'textarea');
  });

  test('shows the server’s own words for a question it refuses, and gives it back to edit', async () => {
    stub().plan.refusals = [{ path: /messages$/, status: 422, problem: { type: '/problems/x', title: 'Non', detail: 'La question contient un numéro de carte.' } }];
    const { page } = await visit();
    await openAndAsk(page, 'Ma carte');
    assert.match(await parts(page).problem.innerText(), /La question contient un numéro de carte\./);
    await parts(page).input.fill('et ceci');
    await parts(page).problem.getByRole('button', { name: 'Modifier' }).click();
    assert.equal(await parts(page).input.inputValue(), 'Ma carte\net ceci');
    assert.equal(await parts(page).questions.count(), 0);
  });

  test('asks the server in the visitor’s language', async () => {
    const { page } = await visit(english);
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    assert.equal(stub().seen.at(-1)?.headers['accept-language'], 'en');
  });

  test('counts a long question and does not send one that is too long', async () => {
    const { page } = await visit();
    const { input } = parts(page);
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    const count = page.locator('.count');
    await input.fill('a'.repeat(1799));
    assert.equal(await count.innerText(), '');
    await input.fill('a'.repeat(1800));
    assert.equal(await count.innerText(), '1\u202f800 / 2\u202f000 caractères');
    await input.fill('a'.repeat(2001));
    assert.match(await count.innerText(), /dépasse 2\u202f000 caractères/);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    await page.keyboard.press('Enter');
    assert.equal((await input.inputValue()).length, 2001);
    await input.fill('a'.repeat(2000));
    await page.keyboard.press('Enter');
    await parts(page).answers.nth(1).waitFor();
    assert.equal(stub().calls().filter((call) => call.endsWith('/messages')).length, 1);
  });

  test('says that the visitor is offline, and goes on when they are back', async () => {
    const { page } = await visit();
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    await page.context().setOffline(true);
    await ask(page, 'Quand ?');
    await parts(page).problem.waitFor();
    assert.match(await parts(page).problem.innerText(), /Vous êtes hors ligne/);
    await page.context().setOffline(false);
    await parts(page).problem.getByRole('button', { name: 'Réessayer' }).click();
    await parts(page).answers.nth(1).waitFor();
  });

  test('says that the service does not answer after having insisted, and gives a reference', async () => {
    const down = { path: /messages$/, status: 500, problem: { title: 'x', traceId: 'abc123' } };
    stub().plan.refusals = [down, down, down, down];
    const { page } = await visit(english);
    await openAndAsk(page);
    assert.match(await parts(page).problem.innerText(), /not answering.*Reference: abc123/);
    assert.equal(stub().calls().filter((call) => call.endsWith('/messages')).length, 4);
    await parts(page).problem.getByRole('button', { name: 'Try again' }).click();
    await parts(page).answers.nth(1).waitFor();
    const keys = stub().seen.filter(({ path }) => path.endsWith('/messages')).map(({ headers }) => headers['idempotency-key']);
    assert.equal(new Set(keys).size, 1);
  });

  test('takes an answer that the browser may not read for a server that is down', async () => {
    stub().plan.refusals = [{ path: /cle$/, status: 403, headers: { 'Access-Control-Allow-Origin': 'https://autre.exemple' } }];
    const { page } = await visit();
    await parts(page).launcher.click();
    await parts(page).problem.waitFor();
    assert.match(await parts(page).problem.innerText(), /ne répond pas/);
  });
});
