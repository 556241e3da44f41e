import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ask, focused, parts, setUp, skip, you } from './browser.ts';

const { stub, visit, address } = setUp();

/** Forty pieces with letters of two to four bytes, so that a cut can fall inside one. */
const pieces = Array.from({ length: 40 }, (_, index) => `n° ${index} « été » 🥐 `);
const whole = pieces.join('');
const answerText = 'Réponse\u202f: ';

describe('a conversation', { skip }, () => {
  test('starts with the first message, with the page and without its query', async () => {
    const { page } = await visit({ secret: '1' });
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    assert.deepEqual(stub().calls(), ['GET /api/widget/cle']);
    await ask(page, 'Quand ouvrez-vous ?');
    await parts(page).answers.nth(1).waitFor();
    assert.deepEqual(stub().calls(), ['GET /api/widget/cle', 'POST /api/widget/cle/conversations', 'POST /api/widget/conversations/*/messages']);
    assert.deepEqual(JSON.parse(stub().seen.at(-2)?.body ?? ''), { page: address('/').replace('?', '') });
    assert.deepEqual(JSON.parse(stub().seen.at(-1)?.body ?? ''), { text: 'Quand ouvrez-vous ?' });
    assert.match(String(stub().seen.at(-1)?.headers['idempotency-key']), /^[0-9a-f-]{36}$/);
    assert.equal(stub().seen.at(-1)?.headers.cookie, undefined);
  });

  test('shows an answer as it comes', async () => {
    stub().plan.deltas = pieces;
    stub().plan.pace = 40;
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Racontez');
    const live = page.locator('.turn.assistant[aria-hidden] .text');
    await page.waitForFunction(() => document.querySelector('socle-chat')?.shadowRoot?.querySelector('[aria-hidden] .text')?.textContent.includes('n° 3'));
    const partial = await live.textContent() ?? '';
    assert.ok(whole.startsWith(partial) && partial.length < whole.length, partial);
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).answers.nth(1).locator('.text').textContent(), answerText + whole);
  });

  test('takes up a stream cut anywhere, with nothing lost or doubled', async () => {
    stub().plan.deltas = pieces;
    stub().plan.pace = 1;
    stub().plan.cuts = [333, 470, 1, 611, 25];
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Racontez');
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).answers.nth(1).locator('.text').textContent(), answerText + whole);
    const resumed = stub().seen.filter(({ path }) => path.endsWith('/stream')).map(({ headers }) => Number(headers['last-event-id']));
    assert.equal(resumed.length, 5);
    assert.ok(resumed.every((id, index) => id >= 0 && id >= (resumed[index - 1] ?? 0)), resumed.join());
    assert.equal(stub().calls().filter((call) => call.startsWith('POST') && call.endsWith('/messages')).length, 1);
  });

  test('repeats a question cut before it was accepted under the same key', async () => {
    stub().plan.cuts = [0, 5];
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Quand ?');
    await parts(page).answers.nth(1).waitFor();
    const keys = stub().seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).map(({ headers }) => headers['idempotency-key']);
    assert.equal(keys.length, 3);
    assert.equal(new Set(keys).size, 1);
    assert.deepEqual([...stub().conversations.values()].map(({ messages }) => messages.length), [2]);
  });

  test('waits for the first sending when the server is still at it', async () => {
    stub().plan.refusals = [{ path: /messages$/, status: 409 }];
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Quand ?');
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).problem.count(), 0);
  });

  test('follows the visitor to another page, in the middle of an answer', async () => {
    stub().plan.deltas = pieces;
    stub().plan.pace = 30;
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Racontez');
    await page.locator('.turn.assistant[aria-hidden] .text').waitFor();
    await page.goto(address('/autre'));
    assert.equal(await parts(page).dialog.count(), 0);
    stub().plan.pace = 1;
    await parts(page).launcher.click();
    await page.getByText('n° 39').waitFor();
    await parts(page).answers.nth(1).waitFor();
    assert.deepEqual(await parts(page).questions.allTextContents(), [`${you}Racontez`]);
    assert.equal(await parts(page).answers.count(), 2);
    assert.equal(await parts(page).answers.nth(1).locator('.text').textContent(), answerText + whole);
  });

  test('shows the past with its sources, and adds to it', async () => {
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Une');
    await parts(page).answers.nth(1).waitFor();
    await page.goto(address('/autre'));
    await parts(page).launcher.click();
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await page.locator('.sources summary').innerText(), 'Horaires');
    await ask(page, 'Deux');
    await parts(page).answers.nth(2).waitFor();
    assert.deepEqual(await parts(page).questions.allTextContents(), [`${you}Une`, `${you}Deux`]);
    assert.equal(stub().conversations.size, 1);
  });

  test('begins anew when asked, even in the middle of an answer', async () => {
    stub().plan.deltas = pieces;
    stub().plan.pace = 100;
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Racontez');
    await page.locator('.turn.assistant[aria-hidden] .text').waitFor();
    await page.getByRole('button', { name: 'Nouvelle conversation' }).click();
    assert.equal(await focused(page), 'textarea');
    assert.equal(await parts(page).questions.count(), 0);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    stub().plan.pace = 1;
    await ask(page, 'Autre');
    await page.getByText('n° 39').waitFor();
    assert.deepEqual(await parts(page).questions.allTextContents(), [`${you}Autre`]);
    assert.equal(stub().conversations.size, 2);
  });

  test('begins a new one when the server no longer knows the stored one', async () => {
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Une');
    await parts(page).answers.nth(1).waitFor();
    stub().conversations.clear();
    await ask(page, 'Deux');
    await parts(page).answers.nth(2).waitFor();
    assert.equal(stub().conversations.size, 1);
    stub().conversations.clear();
    await page.goto(address('/autre'));
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    assert.equal(await parts(page).problem.count(), 0);
    assert.equal(await parts(page).questions.count(), 0);
  });

  test('asks again when the server says that the answer is gone', async () => {
    stub().plan.isGone = true;
    const { page } = await visit();
    await parts(page).launcher.click();
    await ask(page, 'Quand ?');
    await parts(page).problem.waitFor();
    assert.equal(stub().calls().filter((call) => call.endsWith('/messages')).length, 1);
    stub().plan.isGone = false;
    await parts(page).problem.getByRole('button', { name: 'Réessayer' }).click();
    await parts(page).answers.nth(1).waitFor();
    assert.deepEqual(await parts(page).questions.allTextContents(), [`${you}Quand ?`]);
  });

  test('asks again when the server lost the answer it had begun', async () => {
    const { page } = await visit();
    await parts(page).launcher.click();
    stub().plan.cuts = [300];
    stub().plan.deltas = pieces;
    stub().plan.refusals = [{ path: /stream$/, status: 404 }];
    await ask(page, 'Racontez');
    await parts(page).problem.getByRole('button', { name: 'Réessayer' }).click();
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).answers.nth(1).locator('.text').textContent(), answerText + whole);
    const keys = stub().seen.filter(({ path }) => path.endsWith('/messages')).map(({ headers }) => headers['idempotency-key']);
    assert.equal(new Set(keys).size, 2);
  });

  test('sends nothing before the consent that the chatbot asks for', async () => {
    stub().plan.chatbot = { ...stub().plan.chatbot, consent: { text: 'Vos questions sont conservées douze mois.' } };
    const { page } = await visit();
    await parts(page).launcher.click();
    await page.getByText('conservées douze mois').waitFor();
    assert.equal(await parts(page).input.isVisible(), false);
    assert.equal(await focused(page), 'button.primary');
    assert.deepEqual(stub().calls(), ['GET /api/widget/cle']);
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'textarea');
    await page.keyboard.type('Quand ?');
    await page.keyboard.press('Enter');
    await parts(page).answers.nth(1).waitFor();
    await page.goto(address('/autre'));
    await parts(page).launcher.click();
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await page.getByText('conservées douze mois').count(), 0);
  });

  test('never reads what the server says as HTML', async () => {
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script> javascript:alert(1) https://exemple.fr/a?b=1&c=2.';
    stub().plan.deltas = [attack];
    stub().plan.citations = [{ sourceId: '1', title: '<b>gras</b>', passage: '<i>x</i>', start: 0, end: 3 }];
    stub().plan.chatbot = { ...stub().plan.chatbot, name: '<u>nom</u>', welcome: '<s>bonjour</s>' };
    const { page, complaints } = await visit();
    await parts(page).launcher.click();
    await ask(page, '<h1>moi</h1>');
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).answers.nth(1).locator('.text').textContent(), `${answerText}${attack.slice(0, -1)} (nouvel onglet).`);
    assert.equal(await parts(page).dialog.locator('img, script, b, i, u, s, h1').count(), 0);
    const link = parts(page).answers.nth(1).getByRole('link');
    assert.equal(await link.count(), 1);
    assert.deepEqual(await link.evaluate((a: HTMLAnchorElement) => [a.href, a.target, a.rel]), ['https://exemple.fr/a?b=1&c=2', '_blank', 'noopener noreferrer']);
    assert.deepEqual(complaints, []);
  });
});
