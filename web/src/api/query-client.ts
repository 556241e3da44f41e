import { QueryClient } from '@tanstack/react-query';
import { getSession } from '@/session/session';
import { Problem } from './problem';

/** What is asked again, and when: never what the server refused for a reason. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && isPassing(error) },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Forgets what was read for someone else or in another workspace; what is on the page is read anew. */
export function forgetReads(client: QueryClient): void {
  if (getSession().status !== 'signed-in') {
    client.clear();
    return;
  }
  client.removeQueries({ type: 'inactive' });
  void client.resetQueries();
}

function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.isOffline || error.status >= 502);
}
