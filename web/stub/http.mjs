import { randomBytes } from 'node:crypto';

export class Refusal extends Error {
  constructor(status, type, title, { detail, errors, headers } = {}) {
    super(title);
    Object.assign(this, { status, type, detail, errors, headers });
  }
}

export function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'Trace-Id': randomBytes(16).toString('hex'), 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

export async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if ((request.headers['content-type'] ?? '').startsWith('multipart/')) return { files: [...text.matchAll(/filename="([^"]+)"/g)].map(([, name]) => name), bytes: text.length };
  return text === '' ? {} : JSON.parse(text);
}

/** One page of a list by a cursor. */
export function page(items, query, size = 10) {
  const limit = Number(query.get('limit') ?? size);
  const start = Number(query.get('cursor') ?? 0);
  return { items: items.slice(start, start + limit), nextCursor: start + limit < items.length ? String(start + limit) : null };
}

export function find(items, id, key = 'id') {
  const found = items.find((item) => item[key] === id);
  if (found === undefined) throw new Refusal(404, 'not-found', 'Cet élément n’existe pas.', { detail: 'Il a été supprimé, ou il appartient à un autre espace de travail.' });
  return found;
}

export function remove(items, id, key = 'id') {
  items.splice(items.indexOf(find(items, id, key)), 1);
}
