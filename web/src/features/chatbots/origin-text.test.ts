import { expect, it } from 'vitest';
import { readOrigins } from './origin-text';

it('reads one site a line, whatever was pasted after its name', () => {
  expect(readOrigins('https://www.exemple.fr/contact?x=1\n\n http://localhost:3000 ')).toEqual({ origins: ['https://www.exemple.fr', 'http://localhost:3000'], wrong: [] });
});

it('takes a bare name as a secure site, and each site once', () => {
  expect(readOrigins('www.exemple.fr\nhttps://WWW.exemple.fr')).toEqual({ origins: ['https://www.exemple.fr'], wrong: [] });
});

it.each(['pas un site', 'ftp://exemple.fr', 'https://moi@exemple.fr', 'https://*.exemple.fr', 'javascript:alert(1)', 'exemple'])('refuses %s', (line) => {
  expect(readOrigins(line)).toEqual({ origins: [], wrong: [line] });
});
