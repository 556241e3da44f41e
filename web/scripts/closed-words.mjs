// What the server's description leaves unsaid and the app relies on.

/** Texts that are one of a few words, by schema and property. */
const words = {
  'Chatbot.language': ['fr', 'en'],
  'ChatbotTheme.side': ['left', 'right'],
  'SourceView.status': ['pending', 'ready', 'failed'],
  'Message.role': ['visitor', 'assistant'],
  'MemberWorkspace.role': ['owner', 'admin', 'member', 'viewer'],
  'Member.role': ['owner', 'admin', 'member', 'viewer'],
  'ListInvitationsItem.role': ['owner', 'admin', 'member', 'viewer'],
  'CreateInvitationResponse.role': ['owner', 'admin', 'member', 'viewer'],
  'GetSetupResponse.registration': ['invite', 'open'],
};

/** The document with those words, and with what may be null as absent too: the server leaves nulls out. */
export function said(document) {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const closed = words[`${name}.${property}`];
      if (closed !== undefined) value.enum = value.type?.includes('null') ? [...closed, null] : closed;
    }
    schema.required = schema.required?.filter((property) => !mayBeNull(schema.properties[property]));
  }
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) describeQuery(operation);
  }
  // It takes files or JSON, and describes neither; files are sent with their progress, outside the client.
  document.paths['/api/chatbots/{id}/sources'].post.requestBody = {
    content: { 'application/json': { schema: { type: 'object', properties: { title: { type: 'string' }, text: { type: 'string' }, url: { type: 'string' } } } } },
  };
  return document;
}

const isPage = (operation) => JSON.stringify(operation.responses['200']?.content ?? '').includes('/PageOf');

/** Names as they are written in addresses, and the two that every list takes. */
function describeQuery(operation) {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'query') parameter.name = parameter.name.charAt(0).toLowerCase() + parameter.name.slice(1);
  }
  const known = new Set(operation.parameters?.map(({ name }) => name));
  const paging = isPage(operation) ? [{ name: 'cursor', in: 'query', schema: { type: 'string' } }, { name: 'limit', in: 'query', schema: { type: 'integer' } }] : [];
  const missing = paging.filter(({ name }) => !known.has(name));
  if (missing.length > 0) operation.parameters = [...(operation.parameters ?? []), ...missing];
}

function mayBeNull(schema) {
  return schema.type?.includes?.('null') === true || schema.oneOf?.some(({ type }) => type === 'null') === true;
}
