import type { Chatbot } from '@/api/types';

/** The line a site adds; what shows before the first act travels in attributes, so that nothing is asked before it. */
export function embedLine(server: string, { publicKey, language, theme }: Pick<Chatbot, 'publicKey' | 'language' | 'theme'>): string {
  const attributes = [
    ['src', `${server}/widget.js`],
    ['data-chatbot', publicKey],
    ['data-language', language],
    ['data-color', theme.color],
    ['data-side', theme.side],
    ['data-label', theme.label],
  ] as const;
  const written = attributes.flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [`${name}="${escaped(value)}"`]));
  return `<script ${written.join(' ')} async></script>`;
}

/** The test page of a chatbot, looking as the line makes it look. */
export function previewPath({ publicKey, language, theme }: Pick<Chatbot, 'publicKey' | 'language' | 'theme'>): string {
  const look = Object.entries({ language, color: theme.color, side: theme.side, label: theme.label });
  const given = look.flatMap(([name, value]): [string, string][] => (value === undefined || value === null ? [] : [[name, value]]));
  return `/apercu/${encodeURIComponent(publicKey)}?${new URLSearchParams(given)}`;
}

/** What a site with a content security policy of its own must allow. */
export function policyLines(server: string): string {
  return `script-src ${server}; connect-src ${server}`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
