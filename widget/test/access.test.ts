import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ask, focused, parts, setUp, skip } from './browser.ts';

const { stub, visit } = setUp();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; impact: string; nodes: { html: string }[] };

/** What axe finds wrong in the widget, whatever its weight. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: Finding[] }> } }).axe.run;
    return (await run({ include: 'socle-chat' }, { resultTypes: ['violations'], rules: { region: { enabled: false } } })).violations;
  });
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('for everyone', { skip }, () => {
  test('is used by keyboard alone', async () => {
    const { page } = await visit({ head: '' });
    await parts(page).launcher.waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'a');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'button.launcher');
    await page.keyboard.press('Enter');
    await parts(page).answers.first().waitFor();
    assert.equal(await parts(page).launcher.getAttribute('aria-expanded'), 'true');
    assert.equal(await focused(page), 'textarea');
    await page.keyboard.type('Quand ouvrez-vous');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('le mardi ?');
    await page.keyboard.press('Enter');
    await parts(page).answers.nth(1).waitFor();
    assert.equal(await parts(page).questions.textContent(), 'Vous\u202f: Quand ouvrez-vous\nle mardi ?');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'summary');
    await page.keyboard.press('Space');
    assert.ok(await page.locator('mark').isVisible());
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'div.log');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await parts(page).dialog.count(), 0);
    assert.equal(await focused(page), 'button.launcher');
    assert.equal(await parts(page).launcher.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'textarea');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'button.launcher');
    assert.deepEqual(await parts(page).questions.allTextContents(), ['Vous\u202f: Quand ouvrez-vous\nle mardi ?']);
  });

  test('reads an answer aloud once, when it is whole', async () => {
    stub().plan.deltas = Array.from({ length: 20 }, (_, index) => `mot${index} `);
    stub().plan.pace = 30;
    const { page } = await visit();
    await parts(page).launcher.click();
    await parts(page).answers.first().waitFor();
    await page.waitForTimeout(700);
    assert.equal(await parts(page).log.getAttribute('aria-live'), 'polite');
    await page.evaluate(() => {
      const root = document.querySelector('socle-chat')?.shadowRoot;
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { addedNodes, target } of changes) {
          const within = target instanceof Element ? target : target.parentElement;
          if (within?.closest('[aria-hidden=true]') || !within?.closest('[role=log], [role=status]')) continue;
          for (const node of addedNodes) {
            if (!(node instanceof Element && node.closest('[aria-hidden=true]'))) heard.push(node.textContent ?? '');
          }
        }
      }).observe(root as Node, { childList: true, subtree: true, characterData: true });
    });
    await ask(page, 'Racontez');
    await parts(page).answers.nth(1).waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.deepEqual(heard.map((words) => words.slice(0, 19)), ['Vous\u202f: Racontez', 'L’assistant écrit…', 'Réponse\u202f: mot0 mot1']);
  });

  for (const [name, colorScheme, line] of [
    ['in light', 'light', undefined],
    ['in dark', 'dark', undefined],
    ['in light with yellow', 'light', '<script src="SOCLE/widget.js" data-chatbot="cle" data-color="#ffe600"></script>'],
    ['in dark with a middle grey', 'dark', '<script src="SOCLE/widget.js" data-chatbot="cle" data-color="#767a80"></script>'],
  ] as const) {
    test(`has no fault that axe can find ${name}`, async () => {
      stub().plan.deltas = ['Voir https://exemple.fr/horaires.'];
      stub().plan.chatbot = { ...stub().plan.chatbot, consent: { text: 'Vos questions sont conservées.' } };
      const { page } = await visit({ policy: 'none', style: 'body{background:#fff}', ...(line && { line }) }, { colorScheme, reducedMotion: 'reduce' });
      await parts(page).launcher.waitFor();
      assert.deepEqual(await findings(page), [], 'closed');
      await parts(page).launcher.click();
      const accept = page.getByRole('button', { name: 'J’accepte' });
      await accept.waitFor();
      assert.deepEqual(await findings(page), [], 'consent');
      await accept.click();
      await ask(page, 'Quand ?');
      await page.locator('summary').click();
      assert.deepEqual(await findings(page), [], 'answer');
      stub().plan.refusals = [{ path: /messages$/, status: 429 }];
      await ask(page, 'Encore ?');
      await parts(page).problem.waitFor();
      await parts(page).input.fill('a'.repeat(2001));
      assert.deepEqual(await findings(page), [], 'problem');
    });
  }

  for (const [width, height] of [[320, 256], [360, 740], [844, 390]] as const) {
    test(`fills a screen of ${width} by ${height}, and nothing else is in reach`, async () => {
      const { page } = await visit({}, { viewport: { width, height } });
      await parts(page).launcher.click();
      await ask(page, 'Un-mot-vraiment-très-long-qui-ne-finit-pas'.repeat(4));
      await parts(page).answers.nth(1).waitFor();
      assert.deepEqual(await parts(page).dialog.boundingBox(), { x: 0, y: 0, width, height });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.ok(await parts(page).log.evaluate((log) => log.scrollWidth <= log.clientWidth && log.clientHeight >= 100));
      for (let press = 0; press < 8; press++) {
        await page.keyboard.press('Tab');
        assert.doesNotMatch(await focused(page), /^a$|launcher/);
      }
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), 'button.launcher');
    });
  }

  test('gives a finger targets of 44 pixels', async () => {
    const { page } = await visit({}, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await parts(page).launcher.tap();
    await ask(page, 'Quand ?');
    await parts(page).answers.nth(1).waitFor();
    const sizes = await page.locator('.panel').locator('button:visible, summary, textarea').evaluateAll((elements) => elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { name: element.getAttribute('class') ?? element.tagName, fits: width >= 44 && height >= 44 };
    }));
    assert.equal(sizes.length, 5);
    assert.deepEqual(sizes.filter(({ fits }) => !fits), []);
  });

  test('moves nothing for a visitor who asks for no motion', async () => {
    stub().plan.pace = 2_000;
    const { page } = await visit({}, { reducedMotion: 'reduce' });
    await parts(page).launcher.click();
    await ask(page, 'Quand ?');
    await page.locator('.dots').waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('socle-chat')?.shadowRoot?.getAnimations().length), 0);
  });

  test('keeps its borders and states in forced colours', async () => {
    const { page } = await visit({}, { forcedColors: 'active' });
    await parts(page).launcher.click();
    await ask(page, 'Quand ?');
    await page.locator('summary').click();
    const borders = await page.locator('.launcher, .panel, .turn, .send, .icon:visible').evaluateAll((elements) => elements.map((element) => {
      const { borderTopWidth, borderTopColor } = getComputedStyle(element);
      return { name: element.getAttribute('class'), drawn: borderTopWidth !== '0px' && borderTopColor !== 'rgba(0, 0, 0, 0)' };
    }));
    assert.ok(borders.length >= 7);
    assert.deepEqual(borders.filter(({ drawn }) => !drawn), []);
  });
});
