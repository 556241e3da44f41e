import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const dist = join(process.cwd(), 'dist');

export type Seen = { method: string; path: string; headers: IncomingMessage['headers']; body: string };

type Message = { id: string; role: 'visitor' | 'assistant'; text: string; answered: boolean | null; citations: object[] | null; createdAt: string };

/** What the stub does with the next requests; every part is used up, or stays when it is a plain value. */
export type Plan = {
  chatbot: Record<string, unknown>;
  /** The pieces the answer comes in. */
  deltas: string[];
  citations: object[];
  answered: boolean;
  /** After how many bytes to cut each coming connection; none left, none cut. */
  cuts: number[];
  /** Whether the next stream says that its answer no longer exists. */
  isGone: boolean;
  /** Milliseconds between events. */
  pace: number;
  /** Answers to give instead, by the path's end, each once. */
  refusals: { path: RegExp; status: number; headers?: Record<string, string>; problem?: object }[];
};

/** Socle's public chatbot routes as the contract has them, in memory, with cuts and refusals on demand. */
export async function startStub() {
  const seen: Seen[] = [];
  const conversations = new Map<string, { token: string; messages: Message[]; byKey: Map<string, string> }>();
  const plan = newPlan();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const body = await text(request);
    if (request.method !== 'OPTIONS') seen.push({ method: request.method ?? '', path, headers: request.headers, body });
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') { preflight(response); return; }
    const refusal = plan.refusals.findIndex((candidate) => candidate.path.test(path));
    if (refusal >= 0) { refuse(response, plan.refusals.splice(refusal, 1)[0]); return; }
    await route(request, response, path, body);
  };

  const route = async (request: IncomingMessage, response: ServerResponse, path: string, body: string): Promise<void> => {
    const file = path === '/widget.js' ? 'widget.js' : /^\/widget\/(panel-\w+\.js)$/.exec(path)?.[1];
    if (file) {
      response.setHeader('Content-Type', 'text/javascript').end(await readFile(join(dist, file)));
      return;
    }
    if (path === '/api/widget/cle') { json(response, 200, plan.chatbot); return; }
    if (path === '/api/widget/cle/conversations') {
      const id = randomUUID();
      conversations.set(id, { token: `jeton-${id}`, messages: [], byKey: new Map() });
      json(response, 201, { id, token: `jeton-${id}` }); return;
    }
    const [, id = '', messageId] = /^\/api\/widget\/conversations\/([^/]+)\/messages(?:\/([^/]+)\/stream)?$/.exec(path) ?? [];
    const conversation = conversations.get(id);
    if (!conversation) { refuse(response, { status: 404 }); return; }
    if (request.headers.authorization !== `Bearer ${conversation.token}`) { refuse(response, { status: 401 }); return; }
    if (request.method === 'POST') { await takeQuestion(request, response, conversation, body); return; }
    if (messageId) { await stream(response, conversation, messageId, Number(request.headers['last-event-id'] ?? -1)); return; }
    json(response, 200, { items: conversation.messages, nextCursor: null });
  };

  type Conversation = NonNullable<ReturnType<typeof conversations.get>>;

  const takeQuestion = async (request: IncomingMessage, response: ServerResponse, conversation: Conversation, body: string) => {
    const key = String(request.headers['idempotency-key']);
    const known = conversation.byKey.get(key);
    const id = known ?? randomUUID();
    if (!known) {
      conversation.byKey.set(key, id);
      const createdAt = new Date().toISOString();
      const { text } = JSON.parse(body) as { text: string };
      conversation.messages.push(
        { id: randomUUID(), role: 'visitor', text, answered: null, citations: null, createdAt },
        { id, role: 'assistant', text: '', answered: null, citations: null, createdAt },
      );
    }
    await stream(response, conversation, id, -1);
  };

  const stream = async (response: ServerResponse, conversation: Conversation, messageId: string, after: number): Promise<void> => {
    const events: [name: string, data: object][] = [
      ['accepted', { messageId }],
      ...plan.deltas.map((piece): [string, object] => ['delta', { text: piece }]),
      ...(plan.citations.length ? [['citations', { citations: plan.citations }] as [string, object]] : []),
      ['done', { messageId, answered: plan.answered }],
    ];
    if (plan.isGone) events.splice(after < 0 ? 1 : 0, Infinity, ['gone', { messageId }]);
    const frames = events.map(([name, data], index) => Buffer.from(`id: ${plan.isGone ? 0 : index}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
    let left = plan.cuts.shift() ?? Infinity;
    if (left === 0) {
      response.destroy();
      return;
    }
    response.setHeader('Content-Type', 'text/event-stream').write(': bonjour\n\n');
    for (const frame of plan.isGone ? frames : frames.slice(after + 1)) {
      await new Promise((resolve) => setTimeout(resolve, plan.pace));
      response.write(frame.subarray(0, left));
      left -= frame.length;
      if (left < 0) { await new Promise<void>((resolve) => setTimeout(() => { response.destroy(); resolve(); }, 20)); return; }
    }
    const message = conversation.messages.find(({ id }) => id === messageId);
    if (message && !plan.isGone) Object.assign(message, { text: plan.deltas.join(''), answered: plan.answered, citations: plan.citations });
    response.end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => { response.writeHead(500).end(String(error)); });
  });
  return {
    origin: await listen(server),
    seen,
    conversations,
    plan,
    /** The requests that came, without the widget's own files. */
    calls: () => seen.filter(({ path }) => path.startsWith('/api/')).map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/g, '*')}`),
    reset() {
      seen.length = 0;
      conversations.clear();
      Object.assign(plan, newPlan());
    },
    stop: () => stop(server),
  };
}

/** Another origin: a site whose pages are given by path, with the policy of each. */
export async function startSite(pages: (path: string) => { html: string; policy?: string }) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push(path);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const { html, policy } = pages(path);
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  return { origin: await listen(server), seen, stop: () => stop(server) };
}

function newPlan(): Plan {
  return {
    chatbot: { name: 'La Boulangerie', language: 'fr', welcome: 'Bonjour, que puis-je pour vous\u202f?', theme: {}, consent: null },
    deltas: ['Nous sommes ouverts ', 'du mardi au samedi, ', 'de 7 h à 19 h 30.'],
    citations: [{ sourceId: 's1', title: 'Horaires', passage: 'La boutique vous accueille du mardi au samedi, de 7 h à 19 h 30. Fermée le lundi.', start: 0, end: 64 }],
    answered: true,
    cuts: [],
    isGone: false,
    pace: 5,
    refusals: [],
  };
}

/** Allows exactly the headers of the contract that a browser asks about. */
function preflight(response: ServerResponse) {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Allow-Headers': 'authorization, content-type, idempotency-key, last-event-id',
  }).end();
}

function refuse(response: ServerResponse, refusal: Partial<Plan['refusals'][number]> = {}) {
  response.writeHead(refusal.status ?? 500, { 'Content-Type': 'application/problem+json', ...refusal.headers });
  response.end(JSON.stringify(refusal.problem ?? { type: '/problems/x', title: 'x' }));
}

function json(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => { resolve(); }));
}
