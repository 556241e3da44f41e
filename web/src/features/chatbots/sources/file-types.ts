/** What the server reads. */
export const fileTypes = ['.txt', '.md', '.html', '.pdf', '.docx', '.csv', '.json'] as const;

export function isReadable(name: string): boolean {
  const lower = name.toLowerCase();
  return fileTypes.some((type) => lower.endsWith(type)) || lower.endsWith('.htm');
}
