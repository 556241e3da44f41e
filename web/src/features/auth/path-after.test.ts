import { expect, it } from 'vitest';
import { pathAfter } from './path-after';

const search = (suite: string) => new URLSearchParams({ suite });

it('goes back to the page that asked for a sign-in', () => {
  expect(pathAfter(null, search('/conversations?q=pain'))).toBe('/conversations?q=pain');
  expect(pathAfter({ after: '/invitation#abc' }, new URLSearchParams())).toBe('/invitation#abc');
});

it.each(['https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)', ''])('never leaves for %s', (suite) => {
  expect(pathAfter(null, search(suite))).toBe('/');
});
