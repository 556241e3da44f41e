import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { usePollInterval } from '@/api/live';
import type { Overview, Status } from '@/api/types';
import { useMe } from '@/session/me';
import { PageHeading } from '@/ui/page-heading';
import { ProblemNotice } from '@/ui/problem-notice';
import { Skeleton } from '@/ui/skeleton';
import { CachePanel } from './cache-panel';
import { DayFigures } from './day-figures';
import { headline } from './headline';
import { ModulesPanel } from './modules-panel';
import { NextSteps } from './next-steps';
import { ParkedEventsPanel } from './parked-events-panel';
import { UnansweredPanel } from './unanswered-panel';

const statusEvery = 15_000;

/** How things stand, in one sentence; what it rests on; what to do next. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { user } = useMe();
  const refetchInterval = usePollInterval();
  const overview = useQuery({ queryKey: ['overview'], queryFn: () => unwrap(api.GET('/api/chatbots/overview', { params: { query: { since: midnight() } } })), refetchInterval });
  const status = useQuery({ queryKey: ['status'], queryFn: () => unwrap(api.GET('/api/status')), refetchInterval: statusEvery });
  return (
    <>
      <Heading overview={overview.data} status={status.data} isWaiting={overview.isPending || status.isPending} />
      <Stack spacing={3}>
        {overview.isError && <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />}
        {status.isError && <ProblemNotice error={status.error} onRetry={() => void status.refetch()} />}
        {overview.data !== undefined && <NextSteps overview={overview.data} />}
        {overview.data !== undefined && <DayFigures overview={overview.data} />}
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' }, gap: 3, alignItems: 'start' }}>
          {!overview.isError && <UnansweredPanel questions={overview.data?.unanswered} title={t('dashboard.unanswered')} />}
          <Stack spacing={3}>
            {!status.isError && <ModulesPanel modules={status.data?.modules} />}
            {status.data !== undefined && <CachePanel modules={status.data.modules} />}
          </Stack>
        </Box>
        {user.operator && <ParkedEventsPanel />}
      </Stack>
    </>
  );
}

/** When the reader's day began. */
function midnight(now = new Date()): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}

type HeadingProps = { overview: Overview | undefined; status: Status | undefined; isWaiting: boolean };

function Heading({ overview, status, isWaiting }: HeadingProps) {
  const { t } = useTranslation();
  if (isWaiting) return <Skeleton sx={{ height: 24, width: 'min(100%, 32rem)', mt: 0.5, mb: 4 }} />;
  return <PageHeading title={headline(t, overview, status)} documentTitle={t('layout.pages.dashboard')} />;
}
