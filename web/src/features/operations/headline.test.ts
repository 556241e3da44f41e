import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { Overview, Status } from '@/api/types';
import en from '@/i18n/en.json';
import fr from '@/i18n/fr.json';
import { headline } from './headline';

let french: TFunction;
let english: TFunction;
const well: Status = { generatedAt: '', overall: 'ok', modules: [] };
const day = (conversationsToday: number, unansweredToday: number) => ({ conversationsToday, unansweredToday }) as Overview;

beforeAll(async () => {
  await i18next.init({ lng: 'fr', defaultNS: 'app', ns: ['app'], resources: { fr: { app: fr }, en: { app: en } }, interpolation: { escapeValue: false } });
  french = i18next.getFixedT('fr');
  english = i18next.getFixedT('en');
});

it('says the whole in one sentence', () => {
  expect(headline(french, day(12, 2), well)).toBe('Tout fonctionne. 12\u00a0conversations aujourd’hui, 2\u00a0questions sans réponse.');
  expect(headline(english, day(12, 2), well)).toBe('Everything works. 12\u00a0conversations today, 2\u00a0questions without an answer.');
});

it('counts one as each language does', () => {
  expect(headline(french, day(1, 1), undefined)).toBe('1\u00a0conversation aujourd’hui, 1\u00a0question sans réponse.');
  expect(headline(french, day(1_000_000, 0), undefined)).toBe('1\u202f000\u202f000\u00a0conversations aujourd’hui, toutes les questions ont eu une réponse.');
});

it('tells a quiet day and a service in trouble', () => {
  expect(headline(french, day(0, 0), { ...well, overall: 'down' })).toBe('Un service essentiel est arrêté. Aucune conversation aujourd’hui.');
});
