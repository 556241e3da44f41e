import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { connectRealtime, type RealtimeEvent } from './realtime';

/** While the socket is open the server tells; while it is not, pages ask every few seconds. */
let isLive = false;
const listeners = new Set<() => void>();
const pollEvery = 8_000;
const gatherFor = 300;

export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const gather = gathered((keys) => keys.forEach((key) => void client.invalidateQueries({ queryKey: JSON.parse(key) as string[] })));
    const disconnect = connectRealtime({
      onEvent: (event) => staleKeys(event).forEach((key) => gather(JSON.stringify(key))),
      onOpen: (isAgain) => {
        setLive(true);
        if (isAgain) refetchTold(client);
      },
      onClose: () => setLive(false),
    });
    return () => {
      disconnect();
      setLive(false);
    };
  }, [client]);
}

/** How often a query that the server usually tells about should ask by itself. */
export function usePollInterval(): number | false {
  return useSyncExternalStore(subscribe, () => isLive) ? false : pollEvery;
}

/** What an event makes out of date. */
export function staleKeys(event: RealtimeEvent): string[][] {
  const of = (key: string, id: string | undefined) => (id === undefined ? [key] : [key, id]);
  const overview = ['overview'];
  if (event.topic === 'conversations') return [['conversations'], of('conversation', event.data.conversationId), overview];
  return [of('sources', event.data.chatbotId), overview];
}

function refetchTold(client: QueryClient): void {
  [['conversations'], ['conversation'], ['sources'], ['overview']].forEach((queryKey) => void client.invalidateQueries({ queryKey }));
}

/** Gathers a burst into one call with each key once. */
function gathered(flush: (keys: string[]) => void): (key: string) => void {
  const keys = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (key) => {
    keys.add(key);
    timer ??= setTimeout(() => {
      timer = undefined;
      flush([...keys]);
      keys.clear();
    }, gatherFor);
  };
}

function setLive(next: boolean): void {
  isLive = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
