import { describe, expect, it } from 'vitest';
import { formats } from './format';

const now = new Date(2026, 2, 12, 15, 0);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('French formats', () => {
  const { date, moment, number, percent, size } = formats('fr');

  it('write a date in words', () => {
    expect(date(at(2026, 2, 12, 9, 5))).toBe('12 mars 2026');
  });

  it('group thousands by a narrow no-break space and mark decimals by a comma', () => {
    expect(number(1234.56)).toBe('1\u202f234,6');
  });

  it('tell today by the hour, this year by the day and older ones by the year', () => {
    expect(moment(at(2026, 2, 12, 9, 5), now)).toBe('09:05');
    expect(moment(at(2026, 1, 3, 9, 5), now)).toBe('3 févr.');
    expect(moment(at(2025, 11, 31, 9, 5), now)).toBe('31 décembre 2025');
  });

  it('write a share and a size with their units', () => {
    expect(percent(0.94)).toMatch(/^94\s%$/u);
    expect(size(4_312_000)).toMatch(/^4,3\sMo$/u);
    expect(size(180)).toMatch(/^1\sko$/u);
  });
});

describe('English formats', () => {
  it('are those of an English reader', () => {
    const { date, number } = formats('en');
    expect(date(at(2026, 2, 12, 9, 5))).toBe('12 March 2026');
    expect(number(1234.56)).toBe('1,234.6');
  });
});
