import type { Citation } from '@/api/types';

export type QuotedPassage = { sourceId: string; title: string; parts: { text: string; isQuoted: boolean }[] };

/** Each passage once, in the order of the answer, cut where its quotations begin and end. */
export function quotedPassages(citations: readonly Citation[]): QuotedPassage[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.sourceId} ${citation.passage}`;
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ sourceId: first.sourceId, title: first.title, parts: cut(first.passage, group) }];
  });
}

function cut(passage: string, quotes: readonly Citation[]): QuotedPassage['parts'] {
  const parts: QuotedPassage['parts'] = [];
  let at = 0;
  for (const { start, end } of [...quotes].sort((a, b) => a.start - b.start)) {
    // What a server says beyond the passage, or twice, marks nothing.
    const from = Math.max(at, start);
    const to = Math.min(end, passage.length);
    if (from >= to) continue;
    parts.push({ text: passage.slice(at, from), isQuoted: false }, { text: passage.slice(from, to), isQuoted: true });
    at = to;
  }
  return [...parts, { text: passage.slice(at), isQuoted: false }].filter(({ text }) => text !== '');
}
