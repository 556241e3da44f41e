import { freshToken, getSession, onWorkspaceChange } from '@/session/session';

/**
 * What the server tells as it happens; ids only, the app fetches the rest. Without ids (`reload`, after the server missed
 * something itself) all of the topic may have changed.
 */
export type RealtimeEvent =
  | { topic: 'conversations'; name: string; data: { conversationId?: string; chatbotId?: string; messageId?: string; role?: string } }
  | { topic: 'sources'; name: string; data: { chatbotId?: string; sourceId?: string; status?: string } };

type Handlers = { onEvent: (event: RealtimeEvent) => void; onOpen: (isAgain: boolean) => void; onClose: () => void };

const topics = ['conversations', 'sources'];
const longestWait = 30_000;

/** Keeps one socket open while someone is signed in; answers a function that closes it for good. */
export function connectRealtime({ onEvent, onOpen, onClose }: Handlers): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let wasOpen = false;
  let isStopped = false;

  const open = async () => {
    const token = await freshToken().catch(() => undefined);
    if (isStopped || getSession().status === 'signed-out') return;
    if (token === undefined) return retry();
    const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/realtime`;
    const mine = new WebSocket(address, ['socle.v1', `bearer.${token}`]);
    socket = mine;
    mine.onopen = () => {
      attempts = 0;
      mine.send(JSON.stringify({ subscribe: topics }));
      onOpen(wasOpen);
      wasOpen = true;
    };
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      const event = readEvent(data);
      if (event !== undefined) onEvent(event);
    };
    mine.onclose = () => {
      if (socket !== mine) return;
      onClose();
      retry();
    };
  };
  const retry = () => {
    if (isStopped) return;
    timer = setTimeout(() => void open(), waitBefore(attempts));
    attempts += 1;
  };
  const restart = () => {
    clearTimeout(timer);
    const old = socket;
    socket = undefined;
    old?.close();
    attempts = 0;
    if (!isStopped) void open();
  };
  const stopListening = onWorkspaceChange(restart);
  globalThis.addEventListener('online', restart);
  void open();
  return () => {
    isStopped = true;
    stopListening();
    globalThis.removeEventListener('online', restart);
    restart();
  };
}

/** An event of a topic; the server also confirms and refuses subscriptions, which changes nothing here. */
export function readEvent(text: string): RealtimeEvent | undefined {
  const message: unknown = JSON.parse(text);
  return typeof message === 'object' && message !== null && 'topic' in message && 'data' in message ? (message as RealtimeEvent) : undefined;
}

/** Doubles from half a second to thirty, each spread by half so that a restart is not met by all tabs at once. */
export function waitBefore(attempts: number, chance = Math.random()): number {
  const wait = Math.min(longestWait, 500 * 2 ** attempts);
  return wait / 2 + (wait / 2) * chance;
}
