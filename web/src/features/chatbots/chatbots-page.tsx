import Button from '@mui/material/Button';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useCan } from '@/session/me';
import { EmptyState } from '@/ui/empty-state';
import { Icon } from '@/ui/icons';
import { ListSkeleton } from '@/ui/list-skeleton';
import { LoadMore } from '@/ui/load-more';
import { PageHeading } from '@/ui/page-heading';
import { ProblemNotice } from '@/ui/problem-notice';
import { Surface } from '@/ui/surface';
import { ChatbotList } from './chatbot-list';
import { CreateChatbot } from './create-chatbot';

/** The workspace's chatbots. */
export function ChatbotsPage() {
  const { t } = useTranslation();
  const canWrite = useCan('chatbots:write');
  const [search, setSearch] = useSearchParams();
  const list = useInfiniteQuery({
    queryKey: ['chatbots', 'list'],
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/chatbots', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const chatbots = list.data?.pages.flatMap(({ items }) => items);
  const create = <Button variant="contained" startIcon={<Icon name="add" />} onClick={() => setSearch({ creer: '1' })}>{t('chatbots.create')}</Button>;
  return (
    <>
      <PageHeading title={t('layout.pages.chatbots')} sentence={t('chatbots.sentence')} actions={canWrite && chatbots?.length !== 0 ? create : undefined} />
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.isError && (
        <Surface>
          {chatbots === undefined && <ListSkeleton />}
          {chatbots?.length === 0 && <EmptyState icon="chatbot" sentence={t('chatbots.empty')} action={canWrite ? create : undefined} />}
          {chatbots !== undefined && chatbots.length > 0 && <ChatbotList chatbots={chatbots} />}
          <LoadMore query={list} />
        </Surface>
      )}
      {search.get('creer') === '1' && canWrite && <CreateChatbot onClose={() => setSearch({}, { replace: true })} />}
    </>
  );
}
