/** Sites written one a line, as origins; those that are not addresses of a site are told apart. */
export function readOrigins(text: string): { origins: string[]; wrong: string[] } {
  const lines = text.split(/[\n,;]/).map((line) => line.trim()).filter((line) => line !== '');
  const origins = new Set<string>();
  const wrong: string[] = [];
  for (const line of lines) {
    const origin = toOrigin(line);
    if (origin === undefined) wrong.push(line);
    else origins.add(origin);
  }
  return { origins: [...origins], wrong };
}

function toOrigin(line: string): string | undefined {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(line) ? line : `https://${line}`);
    const isSite = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && /^[a-z0-9.:[\]-]+$/i.test(url.host);
    return isSite && (url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')) ? url.origin : undefined;
  } catch {
    return undefined;
  }
}
