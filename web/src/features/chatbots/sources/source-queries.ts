import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import { usePollInterval } from '@/api/live';
import type { NewSource, SourceStatus } from '@/api/types';

/** The sources of a chatbot, newest first, of one status or of all. */
export function useSources(chatbotId: string, status: SourceStatus | undefined) {
  const refetchInterval = usePollInterval();
  return useInfiniteQuery({
    queryKey: ['sources', chatbotId, status ?? 'all'],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/chatbots/{id}/sources', {
        params: { path: { id: chatbotId }, query: { ...(status && { status }), ...(pageParam !== '' && { cursor: pageParam }) } },
      })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval,
  });
}

export function useRefreshSources(chatbotId: string) {
  const client = useQueryClient();
  return () => Promise.all([['sources', chatbotId], ['overview']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useAddSource(chatbotId: string) {
  const refresh = useRefreshSources(chatbotId);
  return useMutation({
    mutationFn: (body: NewSource) => unwrap(api.POST('/api/chatbots/{id}/sources', { params: { path: { id: chatbotId } }, body })),
    onSuccess: refresh,
  });
}

export function useRemoveSource(chatbotId: string) {
  const refresh = useRefreshSources(chatbotId);
  return useMutation({
    mutationFn: (sourceId: string) => unwrap(api.DELETE('/api/chatbots/{id}/sources/{sourceId}', { params: { path: { id: chatbotId, sourceId } } })),
    onSuccess: refresh,
  });
}

export function useRetrySource(chatbotId: string) {
  const refresh = useRefreshSources(chatbotId);
  return useMutation({
    mutationFn: (sourceId: string) => unwrap(api.POST('/api/chatbots/{id}/sources/{sourceId}/retry', { params: { path: { id: chatbotId, sourceId } } })),
    onSuccess: refresh,
  });
}
