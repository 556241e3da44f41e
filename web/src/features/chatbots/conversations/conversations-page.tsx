import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { ListSkeleton } from '@/ui/list-skeleton';
import { LoadMore } from '@/ui/load-more';
import { PageHeading } from '@/ui/page-heading';
import { ProblemNotice } from '@/ui/problem-notice';
import { Surface } from '@/ui/surface';
import { useWide } from '@/ui/use-wide';
import { ConversationFilters } from './conversation-filters';
import { ConversationList } from './conversation-list';
import { useConversations } from './conversation-queries';
import { ConversationTable } from './conversation-table';
import { ConversationView } from './conversation-view';
import { ExportButton } from './export-button';
import { isFiltered, readFilter } from './filter';

/** What visitors said and were answered, as it happens. */
export function ConversationsPage() {
  const { t } = useTranslation();
  const { conversationId } = useParams();
  const [search] = useSearchParams();
  const filter = readFilter(search);
  const list = useConversations(filter);
  const conversations = list.data?.pages.flatMap(({ items }) => items);
  const isWide = useWide();
  const isOpen = conversationId !== undefined;
  const suffix = search.size > 0 ? `?${search}` : '';
  return (
    <>
      <Box sx={{ display: { xs: isOpen ? 'none' : 'block', md: 'block' } }}>
        <PageHeading title={t('layout.pages.conversations')} sentence={t('conversations.sentence')} actions={<ExportButton filter={filter} />} />
        <ConversationFilters />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: isOpen ? 'minmax(0, 5fr) minmax(0, 6fr)' : 'minmax(0, 1fr)' }, gap: 3, alignItems: 'start' }}>
        <Box sx={{ display: { xs: isOpen ? 'none' : 'block', md: 'block' } }}>
          {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
          {!list.isError && (
            <Surface>
              {conversations === undefined && <ListSkeleton rows={6} />}
              {conversations?.length === 0 && <EmptyState icon="conversations" sentence={t(isFiltered(filter) ? 'conversations.emptyFilter' : 'conversations.empty')} />}
              {conversations !== undefined && conversations.length > 0 && (isOpen || !isWide ? <ConversationList conversations={conversations} openId={conversationId} suffix={suffix} /> : <ConversationTable conversations={conversations} suffix={suffix} />)}
              <LoadMore query={list} />
            </Surface>
          )}
        </Box>
        {isOpen && <ConversationView key={conversationId} id={conversationId} backTo={`/conversations${suffix}`} />}
      </Box>
    </>
  );
}
