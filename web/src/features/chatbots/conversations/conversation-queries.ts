import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import { usePollInterval } from '@/api/live';
import { toQuery, type Filter } from './filter';

export function useConversations(filter: Filter) {
  const refetchInterval = usePollInterval();
  return useInfiniteQuery({
    queryKey: ['conversations', 'list', filter],
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/conversations', { params: { query: { ...toQuery(filter), ...(pageParam !== '' && { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
    refetchInterval,
  });
}

export function useConversation(id: string) {
  const refetchInterval = usePollInterval();
  return useQuery({ queryKey: ['conversation', id], queryFn: () => unwrap(api.GET('/api/conversations/{id}', { params: { path: { id } } })), refetchInterval });
}

/** The chatbots to choose from in the filter. */
export function useChatbotChoices() {
  return useQuery({ queryKey: ['chatbots', 'choices'], queryFn: () => unwrap(api.GET('/api/chatbots', { params: { query: { limit: 200 } } })), staleTime: 60_000 });
}
