/** Whether each word of a text begins a word of a label, whatever the accents and capitals. */
export function matches(label: string, text: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(text).split(/\s+/).filter((part) => part !== '').every((part) => words.some((word) => word.startsWith(part)));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
