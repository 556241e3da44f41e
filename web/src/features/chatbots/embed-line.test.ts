import { expect, it } from 'vitest';
import { embedLine, previewPath } from './embed-line';

it('is the one line of the contract', () => {
  expect(embedLine('https://socle.example', { publicKey: 'pk_1', language: 'fr', theme: {} })).toBe('<script src="https://socle.example/widget.js" data-chatbot="pk_1" data-language="fr" async></script>');
});

it('carries the look and survives quotes in the label', () => {
  const line = embedLine('https://socle.example', { publicKey: 'pk_1', language: 'en', theme: { color: '#0f5c4d', side: 'left', label: 'Say "hi" <now>' } });
  expect(line).toContain('data-color="#0f5c4d" data-side="left" data-label="Say &quot;hi&quot; &lt;now&gt;" async>');
});

it('leads to a test page with the same look', () => {
  expect(previewPath({ publicKey: 'pk_1', language: 'fr', theme: { color: '#0f5c4d', label: null } })).toBe('/apercu/pk_1?language=fr&color=%230f5c4d');
});
