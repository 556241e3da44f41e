// What the server's description leaves unsaid and the app relies on.

/** Texts that are one of a few words, by schema and property. */
const words = {
  'Chatbot.language': ['fr', 'en'],
  'MeUser.language': ['fr', 'en'],
  'ChatbotTheme.side': ['left', 'right'],
  'SourceView.status': ['pending', 'ready', 'failed'],
  'Message.role': ['visitor', 'assistant'],
  'MemberWorkspace.role': ['owner', 'admin', 'member', 'viewer'],
  'Member.role': ['owner', 'admin', 'member', 'viewer'],
  'ListInvitationsItem.role': ['owner', 'admin', 'member', 'viewer'],
  'CreateInvitationResponse.role': ['owner', 'admin', 'member', 'viewer'],
  'GetSetupResponse.registration': ['invite', 'open'],
};

/** The document with those words. */
export function said(document) {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const closed = words[`${name}.${property}`];
      if (closed !== undefined) value.enum = value.type?.includes('null') ? [...closed, null] : closed;
    }
  }
  return document;
}
