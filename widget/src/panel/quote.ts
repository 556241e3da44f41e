/** A passage an answer rests on; the answer quotes its part from `start` to `end` (UTF-16 units). */
export type Citation = {
  readonly sourceId: string;
  readonly title: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
};

/** A passage with everything the answer quotes of it. */
export type Source = { readonly title: string; readonly parts: readonly Part[] };

export type Part = { readonly text: string; readonly isQuoted: boolean };

/** One source per passage, in the order of their first citation. */
export function toSources(citations: readonly Citation[]): Source[] {
  const byPassage = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = `${citation.sourceId}\n${citation.passage}`;
    byPassage.set(key, [...(byPassage.get(key) ?? []), citation]);
  }
  return [...byPassage.values()].map((group) => ({ title: group[0]?.title ?? '', parts: split(group) }));
}

/** Overlapping quotations become one; positions outside the passage are brought back into it. */
function split(group: readonly Citation[]): Part[] {
  const passage = group[0]?.passage ?? '';
  const parts: Part[] = [];
  const add = (from: number, to: number, isQuoted: boolean) => {
    if (to > from) parts.push({ text: passage.slice(from, to), isQuoted });
  };
  let position = 0;
  for (const { start, end } of [...group].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, position);
    const to = Math.min(end, passage.length);
    if (to <= from) continue;
    add(position, from, false);
    add(from, to, true);
    position = to;
  }
  add(position, passage.length, false);
  return parts;
}
