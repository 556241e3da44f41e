import { expect, it } from 'vitest';
import { isFiltered, readFilter, toQuery, writeFilter } from './filter';

it('comes back from the address as it went', () => {
  const filter = { chatbotId: 'b1', period: 'week', text: 'pain', isUnanswered: true } as const;
  expect(readFilter(writeFilter(filter))).toEqual(filter);
});

it('leaves the address alone where nothing is filtered', () => {
  const filter = readFilter(new URLSearchParams('periode=siecle'));
  expect(isFiltered(filter)).toBe(false);
  expect(writeFilter(filter).toString()).toBe('');
});

it('counts days from the reader’s midnight', () => {
  const now = new Date(2026, 2, 12, 15, 30);
  expect(toQuery(readFilter(new URLSearchParams('periode=today')), now)).toEqual({ from: new Date(2026, 2, 12).toISOString() });
  expect(toQuery(readFilter(new URLSearchParams('periode=week')), now)).toEqual({ from: new Date(2026, 2, 6).toISOString() });
});

it('asks for questions without an answer only when told to', () => {
  expect(toQuery(readFilter(new URLSearchParams('sans-reponse=1')))).toEqual({ unanswered: true });
});
