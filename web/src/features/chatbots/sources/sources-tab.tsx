import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SourceStatus } from '@/api/types';
import { useCan } from '@/session/me';
import { ChoiceChips } from '@/ui/choice-chips';
import { EmptyState } from '@/ui/empty-state';
import { ListSkeleton } from '@/ui/list-skeleton';
import { LoadMore } from '@/ui/load-more';
import { ProblemNotice } from '@/ui/problem-notice';
import { Surface } from '@/ui/surface';
import { useChatbot } from '../chatbot-query';
import { AddAddressDialog, AddTextDialog } from './add-source-dialog';
import { ReadingNews } from './reading-news';
import { SourceList } from './source-list';
import { useSources } from './source-queries';
import { UploadList } from './upload-list';
import { UploadZone } from './upload-zone';
import { useUploads } from './use-uploads';

const statuses = ['pending', 'ready', 'failed'] as const satisfies SourceStatus[];

const filters = ['all', ...statuses] as const;

/** What the chatbot answers from. */
export function SourcesTab() {
  const { t } = useTranslation();
  const { id } = useChatbot();
  const canWrite = useCan('chatbots:write');
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<'text' | 'address'>();
  const status = statuses.find((each) => each === search.get('etat'));
  const list = useSources(id, status);
  const { uploads, add, dismiss } = useUploads(id);
  const sources = list.data?.pages.flatMap(({ items }) => items).filter((source) => status === undefined || source.status === status);
  const close = () => setDialog(undefined);
  return (
    <Stack spacing={3}>
      {canWrite && <UploadZone onFiles={add} onAddText={() => setDialog('text')} onAddAddress={() => setDialog('address')} />}
      <ReadingNews sources={list.data?.pages.flatMap(({ items }) => items) ?? []} />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <Box>
        <ChoiceChips label={t('sources.filter')} value={status ?? 'all'} options={filters.map((value) => ({ value, word: t(`sources.filters.${value}`) }))} onChange={(value) => setSearch(value === 'all' ? {} : { etat: value }, { replace: true })} />
        {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
        {!list.isError && (
          <Surface>
            {sources === undefined && <ListSkeleton />}
            {sources?.length === 0 && <EmptyState icon="document" sentence={t(status === undefined ? 'sources.empty' : 'sources.emptyFilter')} />}
            {sources !== undefined && sources.length > 0 && <SourceList chatbotId={id} sources={sources} canWrite={canWrite} />}
            <LoadMore query={list} />
          </Surface>
        )}
      </Box>
      {dialog === 'text' && <AddTextDialog chatbotId={id} onClose={close} />}
      {dialog === 'address' && <AddAddressDialog chatbotId={id} onClose={close} />}
    </Stack>
  );
}
