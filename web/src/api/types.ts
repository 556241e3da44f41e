/** The shapes the app receives, by the words its pages use. */

export type Role = 'owner' | 'admin' | 'member' | 'viewer';
export type User = { id: string; email: string; name: string | null; emailVerified: boolean; operator: boolean };
export type Workspace = { id: string; name: string; role: Role };
export type Me = { user: User; workspace: Workspace | null; workspaces: Workspace[]; permissions: string[]; plan?: string | null };
export type Tokens = { accessToken: string; expiresIn: number };
export type Page<T> = { items: T[]; nextCursor?: string | null };

export type Member = { userId: string; name?: string | null; email: string; role: Role; joinedAt: string };
export type Invitation = { id: string; email: string; role: Role; expiresAt: string };
export type NewInvitation = Invitation & { link: string };
export type SetupState = { required: boolean; registration: 'invite' | 'open' };

export type Language = 'fr' | 'en';
export type Theme = { color?: string | null; side?: 'left' | 'right' | null; label?: string | null };
export type Chatbot = {
  id: string;
  name: string;
  language: Language;
  publicKey: string;
  welcome?: string | null;
  instructions?: string | null;
  origins: string[];
  theme?: Theme | null;
  consent?: string | null;
  createdAt?: string;
};
export type ChatbotChange = Partial<Pick<Chatbot, 'name' | 'language' | 'welcome' | 'instructions' | 'origins' | 'theme' | 'consent'>>;
export type NewChatbot = Pick<Chatbot, 'name' | 'language'> & Partial<Pick<Chatbot, 'welcome'>>;

export type SourceStatus = 'pending' | 'ready' | 'failed';
export type Source = { id: string; title: string; status: SourceStatus; passages: number; error?: string | null; createdAt?: string };
export type NewSource = { title: string; text: string } | { url: string };

export type Citation = { sourceId: string; title: string; passage: string; start: number; end: number };
export type Answer = {
  answer: string;
  answered: boolean;
  confidence: number;
  citations: Citation[];
  engine: string;
  costMicros: number;
};
export type Passage = { sourceId: string; title: string; text: string; score: number };

export type ConversationSummary = {
  id: string;
  chatbotId: string;
  chatbotName: string;
  startedAt: string;
  lastMessageAt: string;
  page?: string | null;
  messages: number;
  unanswered: number;
  lastMessage?: string | null;
  visitor?: string | null;
};
export type Message = {
  id: string;
  role: 'visitor' | 'assistant';
  text: string;
  answered?: boolean | null;
  confidence?: number | null;
  citations?: Citation[] | null;
  createdAt: string;
};
export type Conversation = Pick<ConversationSummary, 'id' | 'chatbotId' | 'chatbotName' | 'startedAt' | 'page' | 'visitor'> & {
  messages: Message[];
};

export type UnansweredQuestion = { question: string; at: string; chatbotId: string; chatbotName: string; conversationId: string };
export type Overview = {
  conversationsToday: number;
  questionsToday: number;
  unansweredToday: number;
  unanswered: UnansweredQuestion[];
  chatbots: number;
  conversations: number;
  sources: { ready: number; pending: number; failed: number };
  passages: number;
};

export type Quota = { used: number; limit: number; window?: string | null; resetsAt?: string | null; measured: boolean };
export type ServiceStatus = { name: string; status: ModuleState; detail?: string | null; quota?: Quota | null };
export type ModuleState = 'enabled' | 'disabled' | 'partial' | 'down';
export type ModuleStatus = { name: string; status: ModuleState; detail?: string | null; services?: ServiceStatus[] | null };
export type Status = { generatedAt: string; overall: 'ok' | 'degraded' | 'down'; modules: ModuleStatus[] };
export type ParkedEvent = { id: string; handler: string; event: string; workspaceId?: string | null; attempts: number; error: string; parkedAt: string };
