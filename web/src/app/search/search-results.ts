import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, unwrap } from '@/api/client';
import { navigation } from '@/app/layout/navigation';
import { useFormats } from '@/i18n/format';
import { useChooseLanguage } from '@/session/language';
import { useCan } from '@/session/me';
import { signOut } from '@/session/sign-out';
import type { IconName } from '@/ui/icons';
import { leaveFor } from '@/ui/unsaved';
import { matches } from './matches';

export type SearchResult = {
  key: string;
  group: 'pages' | 'acts' | 'chatbots' | 'conversations';
  icon: IconName;
  word: string;
  detail?: string;
  act: () => void;
};

/** What answers to a text: pages and acts at once, chatbots and conversations as they come. */
export function useSearchResults(text: string): SearchResult[] {
  const acts = useActs();
  const found = useFound(useDeferredValue(text.trim()));
  return [...acts.filter(({ word }) => matches(word, text)), ...found.filter(({ group, word }) => group === 'conversations' || matches(word, text))];
}

function useActs(): SearchResult[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const canWrite = useCan('chatbots:write');
  const { mode, setMode } = useColorScheme();
  const chooseLanguage = useChooseLanguage();
  const pages = navigation.flatMap(({ pages }) => [...pages]).map(({ name, to, icon }): SearchResult => ({ key: to, group: 'pages', icon, word: t(`layout.pages.${name}`), act: () => void navigate(to) }));
  const act = (key: string, icon: IconName, word: string, run: () => void): SearchResult => ({ key, group: 'acts', icon, word, act: run });
  return [
    ...pages,
    ...(canWrite ? [act('create', 'add', t('chatbots.create'), () => void navigate('/chatbots?creer=1'))] : []),
    act('theme', mode === 'dark' ? 'light' : 'dark', t(mode === 'dark' ? 'search.light' : 'search.dark'), () => setMode(mode === 'dark' ? 'light' : 'dark')),
    act('language', 'translate', t('search.language'), () => void chooseLanguage(i18n.language === 'fr' ? 'en' : 'fr')),
    act('out', 'logout', t('layout.signOut'), () => leaveFor(() => void signOut())),
  ];
}

function useFound(text: string): SearchResult[] {
  const navigate = useNavigate();
  const formats = useFormats();
  const chatbots = useQuery({ queryKey: ['chatbots', 'search'], queryFn: () => unwrap(api.GET('/api/chatbots', { params: { query: { limit: 200 } } })), staleTime: 30_000 });
  const conversations = useQuery({
    queryKey: ['conversations', 'search', text],
    queryFn: () => unwrap(api.GET('/api/conversations', { params: { query: { q: text, limit: 6 } } })),
    enabled: text.length > 1,
    placeholderData: (previous) => previous,
  });
  return [
    ...(chatbots.data?.items ?? []).map(({ id, name }): SearchResult => ({ key: id, group: 'chatbots', icon: 'chatbot', word: name, act: () => void navigate(`/chatbots/${id}`) })),
    ...(text.length > 1 ? (conversations.data?.items ?? []) : []).map((item): SearchResult => ({
      key: item.id, group: 'conversations', icon: 'conversations', word: item.lastMessage ?? item.chatbotName, detail: formats.moment(item.lastMessageAt), act: () => void navigate(`/conversations/${item.id}`),
    })),
  ];
}
