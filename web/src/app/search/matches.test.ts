import { expect, it } from 'vitest';
import { matches } from './matches';

it('finds by the beginnings of words, without accents or capitals', () => {
  expect(matches('Réglages', 'regl')).toBe(true);
  expect(matches('Passer au thème sombre', 'theme somb')).toBe(true);
  expect(matches('Conversations', 'versation')).toBe(false);
});

it('finds all with nothing typed', () => expect(matches('Chatbots', ' ')).toBe(true));
