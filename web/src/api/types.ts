import type { components } from './schema';

/** The shapes the app receives and sends, by the words its pages use. The server's description defines them. */
type Schemas = components['schemas'];

export type User = Schemas['MeUser'];
export type Workspace = Schemas['MemberWorkspace'];
export type Role = Workspace['role'];
export type Me = Schemas['MeResponse'];
export type Setup = Schemas['GetSetupResponse'];
export type Tokens = Pick<Schemas['TokenAnswer'], 'accessToken' | 'expiresIn'>;

export type SignedInDevice = Schemas['ListSessionsItem'];

export type Member = Schemas['Member'];
export type Invitation = Schemas['ListInvitationsItem'];
export type NewInvitation = Schemas['CreateInvitationResponse'];

export type Chatbot = Schemas['Chatbot'];
export type ChatbotChange = Schemas['ChangeChatbotRequest'];

export type Source = Schemas['SourceView'];
export type SourceStatus = Source['status'];
export type NewSource = { title: string; text: string } | { url: string };
export type AddedSources = Schemas['AddSourcesResponse'];

export type Citation = Schemas['Citation'];
export type Answer = Schemas['Answer'];
export type Passage = Schemas['FoundPassage'];

export type ConversationSummary = Schemas['Conversation'];
export type Conversation = Schemas['GetConversationResponse'];
export type Message = Schemas['Message'];

export type Overview = Schemas['GetOverviewResponse'];
export type UnansweredQuestion = Schemas['GetOverviewUnansweredQuestion'];
export type Status = Schemas['GetStatusResponse'];
export type ModuleStatus = Schemas['GetStatusModule'];
export type ModuleState = ModuleStatus['status'];
export type ServiceStatus = Schemas['ServiceStatus'];
export type ParkedEvent = Schemas['ParkedEvent'];
