// A stand-in for the server, for the development of the app and for the tests of its pages.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import { acceptRealtime } from './realtime.mjs';
import { answer } from './routes.mjs';
import { createState } from './state.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };

/** Starts the stand-in on a port of loopback (0 takes a free one) and answers the server and its state. */
export function startStub({ port = 0, isNew = false } = {}) {
  const state = createState(isNew);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) void answer(state, request, response);
    else sendFile(pathname, response);
  });
  acceptRealtime(server, state);
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve({ server, state, address: `http://localhost:${server.address().port}` })));
}

function sendFile(pathname, response) {
  const file = join(dist, normalize(pathname));
  const isAsset = pathname !== '/' && file.startsWith(dist) && existsSync(file) && extname(file) !== '';
  if (isAsset) {
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' });
    createReadStream(file).pipe(response);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'Content-Type': types['.html'],
    'Content-Security-Policy': `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self' ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
  });
  response.end(readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await startStub({ port: Number(process.env.PORT ?? 7610), isNew: process.argv.includes('--new') });
  console.log(address);
}
