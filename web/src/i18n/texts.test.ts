import { describe, expect, it } from 'vitest';
import en from './en.json';
import fr from './fr.json';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`)));
}

const french = flatten(fr);
const english = flatten(en);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  it('have the same keys in French and in English', () => {
    expect(english.map(([key]) => key)).toEqual(french.map(([key]) => key));
  });

  it('leave nothing empty', () => {
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const translated = new Map(english);
    expect(french.filter(([key, text]) => placeholders(text).join() !== placeholders(translated.get(key) ?? '').join())).toEqual([]);
  });

  it('have a form for any number beside each form for one', () => {
    const keys = new Set(french.map(([key]) => key));
    expect([...keys].filter((key) => key.endsWith('_one') && !keys.has(key.slice(0, -'_one'.length)))).toEqual([]);
  });

  it('put a narrow no-break space where French wants one', () => {
    const wrong = french.filter(([, text]) => /[^\u202f][;!?»]|[^\u202f\w}]:|«[^\u202f]|[\p{L}}]:(?!\/\/)/u.test(text.replaceAll('https://', '')));
    expect(wrong).toEqual([]);
  });

  it('use the apostrophe of print in both languages', () => {
    expect([...french, ...english].filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});
