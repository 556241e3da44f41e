import { authRoutes } from './auth-routes.mjs';
import { chatbotRoutes } from './chatbot-routes.mjs';
import { conversationRoutes } from './conversation-routes.mjs';
import { Refusal, readBody, send } from './http.mjs';

const routes = [...authRoutes, ...chatbotRoutes, ...conversationRoutes].map(([method, path, handle, isOpen = false]) => ({
  method, handle, isOpen, pattern: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** Finds the route of a request and answers it, or refuses in problem details. */
export async function answer(state, request, response) {
  const url = new URL(request.url, 'http://localhost');
  try {
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
    if (route === undefined) throw new Refusal(404, 'not-found', 'Cette adresse ne mène à rien.');
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    if (!route.isOpen && !state.tokens.has(token)) throw new Refusal(401, 'unauthenticated', 'Votre session est terminée.');
    const body = await readBody(request);
    const context = { state, request, response, url, body, token, path: route.pattern.exec(url.pathname).groups ?? {}, query: url.searchParams };
    const result = await route.handle(context);
    if (!response.writableEnded) send(response, result?.status ?? (result === undefined ? 204 : 200), result?.status === undefined ? result : result.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    send(response, error.status, { type: `/problems/${error.type}`, title: error.message, detail: error.detail, errors: error.errors, status: error.status }, error.headers);
  }
}
