import { chromium } from 'playwright-core';

/** Debian's Chromium, which the product's tests use. */
export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** Signs in as the owner unless this browser already is. */
export async function signIn(page, { address, state }) {
  if (page.url().startsWith(address) && !/connexion|setup|invitation/.test(page.url())) return;
  await page.goto(`${address}/connexion`);
  await page.locator('input[type=email], main#contenu h1').first().waitFor();
  if (!page.url().endsWith('/connexion')) return;
  await page.locator('input[type=email]').fill(state.user.email);
  await page.locator('input[type=password]').fill(state.password);
  await page.locator('button[type=submit]').click();
  await page.locator('main#contenu h1').waitFor();
}

/** Until what is shown no longer stands for something that comes. */
const settled = (page) => page.waitForFunction(() => document.querySelector('h1, article') !== null && document.querySelector('.skeleton, [role=progressbar][aria-label="Chargement…"], [role=progressbar][aria-label="Loading…"]') === null);

const visit = (path) => async (page, { address, state }) => {
  await page.goto(address + (typeof path === 'function' ? path(state) : path));
  await page.locator('h1').first().waitFor();
  await settled(page);
};
const bakery = (state) => `/chatbots/${state.chatbots[0].id}`;

/** Every page of the app in the state one most often meets it. */
export const pages = [
  { name: 'sign-in', isOut: true, open: visit('/connexion') },
  { name: 'setup-done', isOut: true, open: visit('/setup#essai') },
  { name: 'invitation', isOut: true, open: visit('/invitation#abc') },
  { name: 'setup', isOut: true, isNew: true, open: visit('/setup#essai') },
  { name: 'setup-without-link', isOut: true, isNew: true, open: visit('/setup') },
  { name: 'first-day', isNew: true, isOut: true, open: async (page, { address }) => {
    await page.goto(`${address}/setup#essai`);
    await page.locator('#field-name').fill('Claire Moreau');
    await page.locator('#field-email').fill('claire@exemple.fr');
    await page.locator('#field-password').fill('pain-au-levain');
    await page.locator('button[type=submit]').click();
    await page.locator('main#contenu h1').waitFor();
    await settled(page);
  } },
  { name: 'no-chatbot', isNew: true, isOut: true, open: visit('/chatbots') },
  { name: 'no-conversation', isNew: true, isOut: true, open: visit('/conversations') },
  { name: 'sign-in-errors', isOut: true, open: async (page, stub) => {
    await visit('/connexion')(page, stub);
    await page.locator('button[type=submit]').click();
    await page.locator('[aria-invalid=true]').first().waitFor();
  } },
  { name: 'dashboard', open: visit('/') },
  { name: 'chatbots', open: visit('/chatbots') },
  { name: 'create-chatbot', open: visit('/chatbots?creer=1') },
  { name: 'sources', open: visit((state) => `${bakery(state)}/sources`) },
  { name: 'try', open: async (page, stub) => {
    await visit((state) => `${bakery(state)}/essayer`)(page, stub);
    await page.locator('form input').fill('Êtes-vous ouverts le dimanche ?');
    await page.locator('form button[type=submit]').click();
    await page.locator('mark').waitFor();
  } },
  { name: 'install', open: visit((state) => `${bakery(state)}/installer`) },
  { name: 'chatbot-settings', open: visit((state) => `${bakery(state)}/reglages`) },
  { name: 'conversations', open: visit('/conversations') },
  { name: 'conversation', open: async (page, stub) => {
    await page.goto(`${stub.address}/conversations/${stub.state.conversations[0].id}`);
    await page.locator('article').first().waitFor();
    await settled(page);
  } },
  { name: 'text-dialog', open: async (page, stub) => {
    await visit((state) => `${bakery(state)}/sources`)(page, stub);
    await page.getByRole('button', { name: /Écrire un texte|Write a text/ }).click();
    await page.locator('#field-text').waitFor();
  } },
  { name: 'menu', open: async (page, stub) => {
    await visit('/')(page, stub);
    await page.locator('header button[aria-haspopup=menu]').first().click();
    await page.locator('[role=menu]').waitFor();
  } },
  { name: 'settings', open: visit('/reglages/compte') },
  { name: 'settings-workspace', open: visit('/reglages/espace') },
  { name: 'leave', open: async (page, stub) => {
    await visit('/reglages/compte')(page, stub);
    await page.locator('#field-name').fill('Claire M.');
    await page.locator('nav a[href="/chatbots"]:visible').click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: /Rester|Stay/ }).click();
    await page.locator('#field-name').fill('Claire Moreau');
  } },
  { name: 'not-found', open: visit('/nulle-part') },
  { name: 'search', open: async (page, stub) => {
    await visit('/')(page, stub);
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox]').fill('co');
    await page.locator('[role=option]').first().waitFor();
  } },
];
