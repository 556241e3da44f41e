import { expect, it } from 'vitest';
import { readProblem } from './problem';

const response = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });

it('reads the type, the words and the reference of a problem', () => {
  const problem = readProblem(response(409, { 'Trace-Id': 'abc' }), { type: '/problems/email-taken', title: 'Cette adresse a déjà un compte.', errors: { email: ['Prise.'] } });
  expect(problem).toMatchObject({ status: 409, type: 'email-taken', title: 'Cette adresse a déjà un compte.', traceId: 'abc', errors: { email: ['Prise.'] } });
});

it('reads how long to wait', () => {
  expect(readProblem(response(429, { 'Retry-After': '120' }), {}).retryAfter).toBe(120);
  expect(readProblem(response(429), {}).retryAfter).toBeUndefined();
});

it('makes do with the page of a proxy in place of a problem', () => {
  expect(readProblem(response(502), '<html>Bad gateway</html>')).toMatchObject({ status: 502, title: '', errors: {} });
});

it('reads a problem that came as text', () => {
  expect(readProblem(response(413), '{"title":"Trop lourd."}').title).toBe('Trop lourd.');
});
