/** A piece of an answer: plain text, or an address to make clickable. */
export type Piece = { readonly text: string; readonly href?: string };

/** Finds the http and https addresses of a plain text; joining the pieces' texts gives it back unchanged. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"«»“”]+/gi)) {
    const address = withoutTrailingPunctuation(match[0]);
    const href = normalise(address);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function normalise(address: string): string | null {
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}

/** A sentence's full stop is not the address's; a closing bracket is when the address opened it. */
function withoutTrailingPunctuation(address: string): string {
  for (;;) {
    const last = address.at(-1) ?? '';
    const closesNothing = (last === ')' && count(address, ')') > count(address, '(')) || (last === ']' && !address.includes('['));
    if (!'.,;:!?\'’*…'.includes(last) && !closesNothing) return address;
    address = address.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
