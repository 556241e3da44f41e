import Link from '@mui/material/Link';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Outlet, useParams } from 'react-router';
import { Problem } from '@/api/problem';
import { ListSkeleton } from '@/ui/list-skeleton';
import { PageHeading } from '@/ui/page-heading';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { TabNav } from '@/ui/tab-nav';
import { useChatbotQuery } from './chatbot-query';

const tabs = ['sources', 'essayer', 'installer', 'reglages'] as const;

/** One chatbot: what it knows, how it answers, where it shows, how it is set. */
export function ChatbotPage() {
  const { t } = useTranslation();
  const { chatbotId = '' } = useParams();
  const chatbot = useChatbotQuery(chatbotId);
  if (chatbot.isError) return <ChatbotProblem error={chatbot.error} onRetry={() => void chatbot.refetch()} />;
  return (
    <>
      <Link component={RouterLink} to="/chatbots" variant="body2" sx={{ color: 'text.secondary', display: 'inline-block', mb: 0.5 }}>{t('layout.pages.chatbots')}</Link>
      {chatbot.isPending ? <Skeleton sx={{ height: 24, width: 240, mt: 0.5, mb: 4 }} /> : <PageHeading title={chatbot.data.name} />}
      <TabNav label={t('chatbots.tabs.label')} tabs={tabs.map((to) => ({ to, word: t(`chatbots.tabs.${to}`) }))} />
      <Suspense fallback={<ListSkeleton />}>{chatbot.isPending ? <ListSkeleton /> : <Outlet context={chatbot.data} />}</Suspense>
    </>
  );
}

function ChatbotProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (!(error instanceof Problem && error.status === 404)) return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <>
      <PageHeading title={t('chatbots.gone')} sentence={t('chatbots.goneDetail')} />
      <Link component={RouterLink} to="/chatbots">{t('chatbots.backToList')}</Link>
    </>
  );
}
