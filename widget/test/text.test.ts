import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contrast, inkOn, parseRgb, readableOn, type Rgb } from '../src/color.ts';
import { newKey } from '../src/panel/answer.ts';
import { splitLinks } from '../src/panel/links.ts';
import { toSources } from '../src/panel/quote.ts';
import { textsByLanguage } from '../src/panel/texts.ts';
import { toLanguage } from '../src/site.ts';

const levels = [0, 32, 64, 96, 118, 128, 160, 192, 224, 255];
const colors = levels.flatMap((red) => levels.flatMap((green) => levels.map((blue): Rgb => [red, green, blue])));

describe('colours', () => {
  test('measures contrast as WCAG does', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
    assert.equal(contrast([255, 255, 255], [15, 92, 77]).toFixed(1), contrast([15, 92, 77], [255, 255, 255]).toFixed(1));
  });

  test('finds an ink that reads on any colour', () => {
    for (const color of colors) assert.ok(contrast(inkOn(color), color) >= 4.5, color.join());
  });

  test('writes in white on the default fir and in dark on yellow', () => {
    assert.deepEqual(inkOn([15, 92, 77]), [255, 255, 255]);
    assert.deepEqual(inkOn([255, 210, 0]), [27, 31, 35]);
  });

  test('brings any colour to read on a light and a dark ground', () => {
    for (const ground of [[251, 250, 247], [26, 30, 27]] as const) {
      for (const color of colors) assert.ok(contrast(readableOn(ground, color, 5), ground) >= 5, `${color.join()} on ${ground.join()}`);
    }
  });

  test('leaves a colour that already reads as it is', () => {
    assert.deepEqual(readableOn([251, 250, 247], [15, 92, 77], 5), [15, 92, 77]);
  });

  test('reads computed colours and no other text', () => {
    assert.deepEqual(parseRgb('rgb(15, 92, 77)'), [15, 92, 77]);
    assert.deepEqual(parseRgb('rgba(15, 92, 77, 0.5)'), [15, 92, 77]);
    assert.equal(parseRgb('oklch(0.4 0.08 170)'), null);
    assert.equal(parseRgb(''), null);
  });
});

describe('links', () => {
  const found = (text: string) => splitLinks(text).filter((piece) => piece.href).map((piece) => piece.text);

  test('finds addresses and leaves the sentence its punctuation', () => {
    assert.deepEqual(found('Voir https://exemple.fr/tarifs.'), ['https://exemple.fr/tarifs']);
    assert.deepEqual(found('(https://exemple.fr/a), puis « http://exemple.fr/b?c=1&d=2#e » !'), ['https://exemple.fr/a', 'http://exemple.fr/b?c=1&d=2#e']);
    assert.deepEqual(found('https://fr.wikipedia.org/wiki/Socle_(sculpture)'), ['https://fr.wikipedia.org/wiki/Socle_(sculpture)']);
  });

  test('makes a link of http and https alone', () => {
    assert.deepEqual(found('javascript:alert(1) data:text/html,x ftp://exemple.fr mailto:a@b.fr //exemple.fr https://'), []);
    assert.deepEqual(found('<a href="https://exemple.fr">'), ['https://exemple.fr']);
  });

  test('loses no letter of the text', () => {
    for (const text of ['', 'rien', 'https://a.fr', 'a https://a.fr, b\nhttp://b.fr) c', 'https://…', 'https://[x']) {
      assert.equal(splitLinks(text).map((piece) => piece.text).join(''), text);
    }
  });
});

describe('sources', () => {
  const cite = (start: number, end: number, passage = 'abcdefghij', sourceId = 's') => ({ sourceId, title: 'T', passage, start, end });
  const marked = (...citations: ReturnType<typeof cite>[]) =>
    toSources(citations).map(({ parts }) => parts.map(({ text, isQuoted }) => isQuoted ? `[${text}]` : text).join(''));

  test('marks what the answer quotes', () => {
    assert.deepEqual(marked(cite(2, 5)), ['ab[cde]fghij']);
    assert.deepEqual(marked(cite(0, 10)), ['[abcdefghij]']);
  });

  test('shows a passage once with all its quotations', () => {
    assert.deepEqual(marked(cite(6, 8), cite(1, 3)), ['a[bc]def[gh]ij']);
    assert.deepEqual(marked(cite(1, 5), cite(3, 7), cite(2, 4)), ['a[bcde][fg]hij']);
    assert.deepEqual(marked(cite(0, 1), cite(0, 1, 'xyz'), cite(0, 1, 'abcdefghij', 'other')), ['[a]bcdefghij', '[x]yz', '[a]bcdefghij']);
  });

  test('survives positions outside the passage', () => {
    assert.deepEqual(marked(cite(-4, 99)), ['[abcdefghij]']);
    assert.deepEqual(marked(cite(8, 2)), ['abcdefghij']);
    assert.deepEqual(marked(cite(50, 60)), ['abcdefghij']);
  });
});

describe('words', () => {
  test('says every text in both languages, and not the same', () => {
    const { fr, en } = textsByLanguage;
    for (const key of Object.keys(fr) as (keyof typeof fr)[]) {
      if (key !== 'sources' && key !== 'conversation') assert.notEqual(String(fr[key]), String(en[key]), key);
    }
  });

  test('puts a narrow no-break space before French double punctuation', () => {
    for (const text of Object.values(textsByLanguage.fr)) {
      if (typeof text === 'string') assert.doesNotMatch(text, /[^\u202f][:;!?]/);
    }
  });

  test('counts one second in the singular', () => {
    assert.match(textsByLanguage.fr.tooMany(1), /1 seconde\./);
    assert.match(textsByLanguage.fr.tooMany(30), /30 secondes\./);
    assert.match(textsByLanguage.en.tooMany(undefined), /a minute/);
  });

  test('understands regional languages', () => {
    assert.equal(toLanguage('fr-CD'), 'fr');
    assert.equal(toLanguage('EN'), 'en');
    assert.equal(toLanguage('de'), undefined);
    assert.equal(toLanguage(undefined), undefined);
  });

  test('makes keys that are version 4 UUIDs and differ', () => {
    const keys = Array.from({ length: 100 }, newKey);
    for (const key of keys) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(new Set(keys).size, 100);
  });
});
