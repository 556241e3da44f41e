/** One or two capitals that stand for a name. */
export function initials(name: string): string {
  const words = name.split('@')[0]?.split(/[\s._-]+/).filter((word) => word !== '') ?? [];
  const [first = '?', ...rest] = words;
  return ((first[0] ?? '?') + (rest.at(-1)?.[0] ?? '')).toLocaleUpperCase();
}
