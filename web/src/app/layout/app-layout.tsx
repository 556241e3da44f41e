import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '@/api/live';
import { ErrorBoundary } from '@/app/error-boundary';
import { useAccountLanguage } from '@/session/language';
import { isHere, meQuery } from '@/session/me';
import { LoadingPage } from '@/ui/loading-page';
import { ProblemNotice } from '@/ui/problem-notice';
import { BottomBar } from './bottom-bar';
import { OfflineBanner } from './offline-banner';
import { NoWorkspacePage } from './no-workspace-page';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** The frame of every signed-in page. */
export function AppLayout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useLiveUpdates();
  useAccountLanguage();
  const me = useQuery(meQuery);
  if (me.isPending) return <LoadingPage />;
  if (me.isError) return <Box component="main" sx={{ maxWidth: 560, mx: 'auto', p: 3, pt: 10 }}><ProblemNotice error={me.error} onRetry={() => void me.refetch()} /></Box>;
  if (!isHere(me.data)) return <NoWorkspacePage />;
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
      <Link href="#contenu" sx={{ position: 'absolute', left: 8, top: -60, zIndex: 'tooltip', bgcolor: 'background.paper', px: 2, py: 1, '&:focus': { top: 8 } }}>{t('layout.skip')}</Link>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar />
        <OfflineBanner />
        <Box component="main" id="contenu" tabIndex={-1} sx={{ flex: 1, width: '100%', maxWidth: 1180 + 64, mx: 'auto', px: { xs: 2, sm: 3, md: 4 }, pt: { xs: 3, sm: 4 }, pb: { xs: 12, sm: 6 }, outline: 'none !important' }}>
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<LoadingPage />}><Outlet /></Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <BottomBar />
    </Box>
  );
}
