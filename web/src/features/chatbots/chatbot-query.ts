import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import { api, unwrap } from '@/api/client';
import type { Chatbot, ChatbotChange } from '@/api/types';

export function useChatbotQuery(id: string) {
  return useQuery({ queryKey: ['chatbot', id], queryFn: () => unwrap(api.GET('/api/chatbots/{id}', { params: { path: { id } } })) });
}

/** The chatbot of the page one is in; its page has made sure of it. */
export function useChatbot(): Chatbot {
  return useOutletContext<Chatbot>();
}

export function useChangeChatbot(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChatbotChange) => unwrap(api.PATCH('/api/chatbots/{id}', { params: { path: { id } }, body })),
    onSuccess: (chatbot) => {
      client.setQueryData(['chatbot', id], chatbot);
      return client.invalidateQueries({ queryKey: ['chatbots'] });
    },
  });
}
