import { randomUUID } from 'node:crypto';
import { Refusal, find, page, remove } from './http.mjs';

const expiresIn = 600;

function open(state, response, sessionId = randomUUID(), workspaceId = state.workspaces[0].id) {
  const accessToken = `access.${randomUUID()}`;
  state.sessions.set(sessionId, { workspaceId });
  state.tokens.add(accessToken);
  state.current = workspaceId;
  response.setHeader('Set-Cookie', `socle_refresh=${sessionId}; HttpOnly; SameSite=Strict; Path=/api/auth`);
  return { accessToken, expiresIn };
}

const sessionOf = ({ request }) => /socle_refresh=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];

function register(context) {
  const { state, response, body } = context;
  if (!state.isSetUp && body.setupToken !== 'essai') throw new Refusal(403, 'setup-token-wrong', 'Ce lien d’installation n’est pas le bon.', { detail: 'Utilisez celui que Socle a affiché à son démarrage.' });
  if (state.isSetUp && body.invitation === undefined) throw new Refusal(403, 'invitation-needed', 'Il faut une invitation pour créer un compte.');
  if (body.email === state.user.email && state.isSetUp) throw new Refusal(409, 'email-taken', 'Cette adresse a déjà un compte.');
  Object.assign(state.user, { name: body.name, email: body.email });
  if (!state.isSetUp) {
    Object.assign(state, { isSetUp: true, chatbots: [], conversations: [], parkedEvents: [], sources: new Map() });
    state.workspaces = [{ ...state.workspaces[0], name: body.workspaceName || body.name }];
  }
  return { status: 201, body: open(state, response) };
}

function login({ state, response, body }) {
  if (state.failures >= 5) throw new Refusal(429, 'too-many-attempts', 'Trop d’essais.', { headers: { 'Retry-After': '120' } });
  if (body.email !== state.user.email || body.password !== state.password) {
    state.failures += 1;
    throw new Refusal(401, 'bad-credentials', 'Adresse ou mot de passe incorrect.');
  }
  state.failures = 0;
  return open(state, response);
}

function refresh(context) {
  const id = sessionOf(context);
  const session = context.state.sessions.get(id);
  if (session === undefined) throw new Refusal(401, 'session-ended', 'Votre session est terminée.');
  context.state.sessions.delete(id);
  return open(context.state, context.response, randomUUID(), session.workspaceId);
}

function me({ state }) {
  const workspace = find(state.workspaces, state.current);
  const permissions = workspace.role === 'viewer' ? ['chatbots:read'] : ['chatbots:read', 'chatbots:write', 'chatbots:manage', 'auth:read', 'auth:write', 'auth:manage'];
  return { user: state.user, workspace, workspaces: state.workspaces, permissions, plan: null };
}

/** Method, path, what answers, and whether it needs no sign-in. */
export const authRoutes = [
  ['GET', '/api/auth/setup', ({ state }) => ({ required: !state.isSetUp, registration: 'invite' }), true],
  ['POST', '/api/auth/register', register, true],
  ['POST', '/api/auth/login', login, true],
  ['POST', '/api/auth/refresh', refresh, true],
  ['POST', '/api/auth/logout', (context) => { context.state.tokens.delete(context.token); context.state.sessions.delete(sessionOf(context)); }],
  ['POST', '/api/auth/switch', ({ state, response, body }) => open(state, response, randomUUID(), find(state.workspaces, body.workspaceId).id)],
  ['GET', '/api/auth/me', me],
  ['PATCH', '/api/auth/me', ({ state, body }) => Object.assign(state.user, body)],
  ['GET', '/api/auth/sessions', ({ state, query }) => page(state.devices, query)],
  ['DELETE', '/api/auth/sessions', ({ state }) => void state.devices.splice(0, state.devices.length, ...state.devices.filter(({ current }) => current))],
  ['DELETE', '/api/auth/sessions/{id}', ({ state, path }) => remove(state.devices, path.id)],
  ['PATCH', '/api/auth/workspaces/current', ({ state, body }) => Object.assign(find(state.workspaces, state.current), body)],
  ['POST', '/api/auth/workspaces', ({ state, body }) => { const made = { id: randomUUID(), name: body.name, role: 'owner' }; state.workspaces.push(made); return { status: 201, body: made }; }],
  ['GET', '/api/auth/members', ({ state, query }) => page(state.members, query)],
  ['PATCH', '/api/auth/members/{userId}', ({ state, path, body }) => void Object.assign(find(state.members, path.userId, 'userId'), body)],
  ['DELETE', '/api/auth/members/{userId}', ({ state, path }) => remove(state.members, path.userId, 'userId')],
  ['GET', '/api/auth/invitations', ({ state, query }) => page(state.invitations, query)],
  ['POST', '/api/auth/invitations', ({ state, body, request }) => {
    const made = { id: randomUUID(), ...body, expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString() };
    state.invitations.unshift(made);
    return { status: 201, body: { ...made, link: `http://${request.headers.host}/invitation#${randomUUID()}` } };
  }],
  ['POST', '/api/auth/invitations/accept', ({ state }) => state.workspaces[1]],
  ['DELETE', '/api/auth/invitations/{id}', ({ state, path }) => remove(state.invitations, path.id)],
];
