import type {
  Answer, Chatbot, ChatbotChange, Conversation, ConversationSummary, Invitation, Me, Member, NewChatbot, NewInvitation,
  NewSource, Overview, Page, ParkedEvent, Passage, SetupState, Source, Status, Tokens, Workspace,
} from './types';

type Given<Name extends string, Value> = [Value] extends [never] ? { [K in Name]?: never } : { [K in Name]: Value };
type Operation<Ok, Body = never, Query = never, Path = never> = {
  parameters: { query?: [Query] extends [never] ? never : Query; header?: never; cookie?: never } & Given<'path', Path>;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Ok } } };
} & Given<'requestBody', [Body] extends [never] ? never : { content: { 'application/json': Body } }>;
type Id = { id: string };
type Paging = { cursor?: string; limit?: number };
type ConversationFilter = Paging & { chatbotId?: string; from?: string; to?: string; q?: string; unanswered?: boolean };
type Registration = { email: string; password: string; name?: string; workspaceName?: string; setupToken?: string; invitation?: string };

/** The routes the app calls. */
export type paths = {
  '/api/auth/setup': { get: Operation<SetupState> };
  '/api/auth/register': { post: Operation<Tokens, Registration> };
  '/api/auth/login': { post: Operation<Tokens, { email: string; password: string }> };
  '/api/auth/refresh': { post: Operation<Tokens> };
  '/api/auth/logout': { post: Operation<undefined> };
  '/api/auth/switch': { post: Operation<Tokens, { workspaceId: string }> };
  '/api/auth/me': { get: Operation<Me> };
  '/api/auth/workspaces': { post: Operation<Workspace, { name: string }> };
  '/api/auth/members': { get: Operation<Page<Member>, never, Paging> };
  '/api/auth/members/{userId}': {
    patch: Operation<undefined, { role: string }, never, { userId: string }>;
    delete: Operation<undefined, never, never, { userId: string }>;
  };
  '/api/auth/invitations': { get: Operation<Page<Invitation>, never, Paging>; post: Operation<NewInvitation, { email: string; role: string }> };
  '/api/auth/invitations/{id}': { delete: Operation<undefined, never, never, Id> };
  '/api/auth/invitations/accept': { post: Operation<Workspace, { token: string }> };
  '/api/chatbots': { get: Operation<Page<Chatbot>, never, Paging>; post: Operation<Chatbot, NewChatbot> };
  '/api/chatbots/overview': { get: Operation<Overview, never, { since?: string }> };
  '/api/chatbots/{id}': {
    get: Operation<Chatbot, never, never, Id>;
    patch: Operation<Chatbot, ChatbotChange, never, Id>;
    delete: Operation<undefined, never, never, Id>;
  };
  '/api/chatbots/{id}/sources': {
    get: Operation<Page<Source>, never, Paging & { status?: string }, Id>;
    post: Operation<{ sources: Source[] }, NewSource, never, Id>;
  };
  '/api/chatbots/{id}/sources/{sourceId}': { delete: Operation<undefined, never, never, Id & { sourceId: string }> };
  '/api/chatbots/{id}/sources/{sourceId}/retry': { post: Operation<undefined, never, never, Id & { sourceId: string }> };
  '/api/chatbots/{id}/ask': { post: Operation<Answer, { question: string }, never, Id> };
  '/api/chatbots/{id}/search': { post: Operation<{ passages: Passage[] }, { query: string; limit?: number }, never, Id> };
  '/api/conversations': { get: Operation<Page<ConversationSummary>, never, ConversationFilter> };
  '/api/conversations/{id}': { get: Operation<Conversation, never, never, Id> };
  '/api/status': { get: Operation<Status> };
  '/api/operations/parked-events': { get: Operation<Page<ParkedEvent>> };
  '/api/operations/parked-events/{id}/retry': { post: Operation<undefined, never, never, Id> };
};
