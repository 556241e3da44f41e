import { find, page } from './http.mjs';

const summary = (conversation) => {
  const { messages, ...rest } = conversation;
  return { ...rest, lastMessageAt: messages.at(-1).createdAt, messages: messages.length, unanswered: messages.filter(({ answered }) => answered === false).length, lastMessage: messages.findLast(({ role }) => role === 'visitor').text };
};

function matching(state, query) {
  const text = query.get('q')?.toLowerCase();
  return state.conversations
    .filter(({ chatbotId, startedAt, messages }) =>
      (!query.has('chatbotId') || chatbotId === query.get('chatbotId')) &&
      (!query.has('from') || startedAt >= query.get('from')) &&
      (text === undefined || messages.some((message) => message.text.toLowerCase().includes(text))))
    .map(summary)
    .filter(({ unanswered }) => query.get('unanswered') !== 'true' || unanswered > 0);
}

function exported({ state, query, response }) {
  const lines = matching(state, query);
  const isTable = query.get('format') === 'csv';
  response.writeHead(200, { 'Content-Type': isTable ? 'text/csv; charset=utf-8' : 'application/jsonl' });
  response.end(isTable ? ['id,chatbot', ...lines.map(({ id, chatbotName }) => `${id},"${chatbotName}"`)].join('\n') : lines.map((line) => JSON.stringify(line)).join('\n'));
}

export const conversationRoutes = [
  ['GET', '/api/conversations', ({ state, query }) => page(matching(state, query), query)],
  ['GET', '/api/conversations/export', exported],
  ['GET', '/api/conversations/{id}', ({ state, path }) => find(state.conversations, path.id)],
];
