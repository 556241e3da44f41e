import './app/fonts.css';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createQueryClient, forgetReads } from '@/api/query-client';
import { AppRoutes } from '@/app/app-routes';
import { ErrorBoundary } from '@/app/error-boundary';
import { guardArrows } from '@/app/guard-history';
import { LeaveGuard } from '@/app/leave-guard';
import { theme } from '@/app/theme';
import { startI18n } from '@/i18n/i18n';
import { onWorkspaceChange, resumeSession } from '@/session/session';
import { ToastArea } from '@/ui/toast';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const emotion = createCache({ key: 's', ...(nonce !== undefined && { nonce }) });
const queries = createQueryClient();
onWorkspaceChange(() => forgetReads(queries));
guardArrows();

// The session resumes while the texts load; without an answer from the server the app still shows itself.
await Promise.all([startI18n(), resumeSession().catch(() => false)]);

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <CacheProvider value={emotion}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="socle-theme" disableTransitionOnChange={false}>
        <CssBaseline enableColorScheme />
        <QueryClientProvider client={queries}>
          <ErrorBoundary>
            <BrowserRouter>
              <AppRoutes />
              <LeaveGuard />
            </BrowserRouter>
          </ErrorBoundary>
          <ToastArea />
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  </StrictMode>,
);
