import { randomBytes, randomUUID } from 'node:crypto';
import { Refusal, find, page, remove } from './http.mjs';

const readingTime = 1500;

function create({ state, body }) {
  const made = { id: randomUUID(), publicKey: `pk_${randomBytes(8).toString('base64url')}`, origins: [], welcome: null, instructions: null, theme: {}, consent: null, createdAt: new Date().toISOString(), ...body };
  state.chatbots.push(made);
  state.sources.set(made.id, []);
  return { status: 201, body: made };
}

function addSources({ state, path, body }) {
  const titles = body.files ?? [body.title ?? body.url];
  if (body.url?.includes('192.168.')) throw new Refusal(422, 'address-private', 'Cette adresse n’est pas publique.', { errors: { url: ['Cette adresse mène à un réseau privé : Socle ne la lit pas.'] } });
  if (body.bytes !== undefined && body.bytes < 250) throw new Refusal(422, 'file-empty', 'Ce fichier est vide.', { detail: 'Déposez un document qui contient du texte.' });
  const added = titles.map((title) => ({ id: randomUUID(), title, status: 'pending', passages: 0, error: null, createdAt: new Date().toISOString() }));
  const sources = state.sources.get(path.id);
  sources.unshift(...added);
  for (const source of added) later(state, path.id, source);
  return { status: 202, body: { sources: added.map(({ id, title, status }) => ({ id, title, status })) } };
}

function later(state, chatbotId, source) {
  setTimeout(() => {
    Object.assign(source, { status: 'ready', passages: 7, error: null });
    state.tell('sources', 'changed', { chatbotId, sourceId: source.id, status: source.status });
  }, readingTime).unref();
}

function retry({ state, path }) {
  const source = find(state.sources.get(path.id), path.sourceId);
  source.status = 'pending';
  later(state, path.id, source);
}

function ask({ state, body }) {
  if (/gluten|livr/i.test(body.question)) return { answer: 'Je ne sais pas : vos documents n’en parlent pas.', answered: false, confidence: 0.12, citations: [], engine: 'socle/extractive', costMicros: 0 };
  return { answer: 'La boulangerie est ouverte du mardi au samedi de 7 h à 19 h 30, et le dimanche de 7 h à 13 h.', answered: true, confidence: 0.94, citations: [state.hoursCitation], engine: 'socle/extractive', costMicros: 0 };
}

function search({ state }) {
  const passage = (source, text, score) => ({ sourceId: source.id, title: source.title, text, score });
  return { passages: [
    passage(state.hours, state.hoursCitation.passage, 11.42),
    passage(state.terms, 'Article 3. Les commandes sont retirées en boutique aux heures d’ouverture, sur présentation du ticket.', 6.08),
    passage(state.terms, 'Article 12. Les jours fériés, la boulangerie ouvre de 7 h à 13 h, sauf le 1er mai et le 25 décembre.', 4.91),
    passage(state.terms, 'Article 2. Les prix s’entendent en euros, toutes taxes comprises.', 1.2),
  ] };
}

function overview({ state }) {
  const all = [...state.sources.values()].flat();
  const count = (status) => all.filter((source) => source.status === status).length;
  const unanswered = state.conversations.flatMap((conversation) => conversation.messages.flatMap((message, index) =>
    message.answered === false ? [{ question: conversation.messages[index - 1].text, at: message.createdAt, chatbotId: conversation.chatbotId, chatbotName: conversation.chatbotName, conversationId: conversation.id }] : []));
  return {
    conversationsToday: state.conversations.length === 0 ? 0 : 12, questionsToday: state.conversations.length === 0 ? 0 : 31, unansweredToday: unanswered.length, unanswered,
    chatbots: state.chatbots.length, conversations: state.conversations.length, sources: { ready: count('ready'), pending: count('pending'), failed: count('failed') }, passages: all.reduce((sum, { passages }) => sum + passages, 0),
  };
}

export const chatbotRoutes = [
  ['GET', '/api/chatbots/overview', overview],
  ['GET', '/api/chatbots', ({ state, query }) => page(state.chatbots, query)],
  ['POST', '/api/chatbots', create],
  ['GET', '/api/chatbots/{id}', ({ state, path }) => find(state.chatbots, path.id)],
  ['PATCH', '/api/chatbots/{id}', ({ state, path, body }) => Object.assign(find(state.chatbots, path.id), body)],
  ['DELETE', '/api/chatbots/{id}', ({ state, path }) => { remove(state.chatbots, path.id); state.sources.delete(path.id); }],
  ['GET', '/api/chatbots/{id}/sources', ({ state, path, query }) => page(state.sources.get(path.id).filter(({ status }) => !query.has('status') || status === query.get('status')), query, 6)],
  ['POST', '/api/chatbots/{id}/sources', addSources],
  ['DELETE', '/api/chatbots/{id}/sources/{sourceId}', ({ state, path }) => remove(state.sources.get(path.id), path.sourceId)],
  ['POST', '/api/chatbots/{id}/sources/{sourceId}/retry', retry],
  ['POST', '/api/chatbots/{id}/ask', ask],
  ['POST', '/api/chatbots/{id}/search', search],
  ['GET', '/api/status', ({ state }) => ({ generatedAt: new Date().toISOString(), overall: 'ok', modules: state.modules })],
  ['GET', '/api/operations/parked-events', ({ state }) => ({ items: state.parkedEvents, nextCursor: null })],
  ['POST', '/api/operations/parked-events/{id}/retry', ({ state, path }) => remove(state.parkedEvents, path.id)],
];
