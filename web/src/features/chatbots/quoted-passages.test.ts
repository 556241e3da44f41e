import { expect, it } from 'vitest';
import type { Citation } from '@/api/types';
import { quotedPassages } from './quoted-passages';

const cite = (start: number, end: number, passage = 'Un. Deux. Trois.'): Citation => ({ sourceId: 's', title: 'Titre', passage, start, end });
const marks = (citations: Citation[]) => quotedPassages(citations).map(({ parts }) => parts.map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text)).join(''));

it('marks what was quoted', () => {
  expect(marks([cite(4, 9)])).toEqual(['Un. [Deux.] Trois.']);
});

it('shows a passage once, with all its quotations in their order', () => {
  expect(marks([cite(10, 16), cite(0, 3)])).toEqual(['[Un.] Deux. [Trois.]']);
});

it('keeps passages of the answer apart', () => {
  expect(marks([cite(0, 3), cite(0, 6, 'Autre.')])).toEqual(['[Un.] Deux. Trois.', '[Autre.]']);
});

it('loses no text to overlapping or impossible quotations', () => {
  expect(marks([cite(0, 9), cite(4, 16), cite(90, 99)])).toEqual(['[Un. Deux.][ Trois.]']);
});
