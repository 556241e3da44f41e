import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { LoadingPage } from '@/ui/loading-page';
import { NotFoundPage } from './not-found-page';
import { RequireSession } from './require-session';

const AppLayout = lazy(() => import('./layout/app-layout').then((m) => ({ default: m.AppLayout })));
const SetupPage = lazy(() => import('@/features/auth/setup-page').then((m) => ({ default: m.SetupPage })));
const SignInPage = lazy(() => import('@/features/auth/sign-in-page').then((m) => ({ default: m.SignInPage })));
const InvitationPage = lazy(() => import('@/features/auth/invitation-page').then((m) => ({ default: m.InvitationPage })));
const RecoverPage = lazy(() => import('@/features/auth/recover-page').then((m) => ({ default: m.RecoverPage })));
const ResetPage = lazy(() => import('@/features/auth/reset-page').then((m) => ({ default: m.ResetPage })));
const LinkPage = lazy(() => import('@/features/auth/link-page').then((m) => ({ default: m.LinkPage })));
const DashboardPage = lazy(() => import('@/features/operations/dashboard-page').then((m) => ({ default: m.DashboardPage })));
const ChatbotsPage = lazy(() => import('@/features/chatbots/chatbots-page').then((m) => ({ default: m.ChatbotsPage })));
const ChatbotPage = lazy(() => import('@/features/chatbots/chatbot-page').then((m) => ({ default: m.ChatbotPage })));
const SourcesTab = lazy(() => import('@/features/chatbots/sources/sources-tab').then((m) => ({ default: m.SourcesTab })));
const TryTab = lazy(() => import('@/features/chatbots/try/try-tab').then((m) => ({ default: m.TryTab })));
const InstallTab = lazy(() => import('@/features/chatbots/install-tab').then((m) => ({ default: m.InstallTab })));
const ChatbotSettingsTab = lazy(() => import('@/features/chatbots/chatbot-settings-tab').then((m) => ({ default: m.ChatbotSettingsTab })));
const PreviewPage = lazy(() => import('@/features/chatbots/preview-page').then((m) => ({ default: m.PreviewPage })));
const ConversationsPage = lazy(() => import('@/features/chatbots/conversations/conversations-page').then((m) => ({ default: m.ConversationsPage })));
const SettingsPage = lazy(() => import('@/features/settings/settings-page').then((m) => ({ default: m.SettingsPage })));
const AccountTab = lazy(() => import('@/features/settings/account-tab').then((m) => ({ default: m.AccountTab })));
const WorkspaceTab = lazy(() => import('@/features/settings/workspace-tab').then((m) => ({ default: m.WorkspaceTab })));

/** Every page and its address. */
export function AppRoutes() {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route path="/setup" element={<SetupPage />} />
        <Route path="/connexion" element={<SignInPage />} />
        <Route path="/invitation" element={<InvitationPage />} />
        <Route path="/recover" element={<RecoverPage />} />
        <Route path="/reset" element={<ResetPage />} />
        <Route path="/verify" element={<LinkPage route="/api/auth/verify" />} />
        <Route path="/confirm-email" element={<LinkPage route="/api/auth/email/confirm" />} />
        <Route path="/apercu/:publicKey" element={<PreviewPage />} />
        <Route element={<RequireSession><AppLayout /></RequireSession>}>
          <Route index element={<DashboardPage />} />
          <Route path="chatbots" element={<ChatbotsPage />} />
          <Route path="chatbots/:chatbotId" element={<ChatbotPage />}>
            <Route index element={<Navigate to="sources" replace />} />
            <Route path="sources" element={<SourcesTab />} />
            <Route path="essayer" element={<TryTab />} />
            <Route path="installer" element={<InstallTab />} />
            <Route path="reglages" element={<ChatbotSettingsTab />} />
          </Route>
          <Route path="conversations/:conversationId?" element={<ConversationsPage />} />
          <Route path="reglages" element={<SettingsPage />}>
            <Route index element={<Navigate to="compte" replace />} />
            <Route path="compte" element={<AccountTab />} />
            <Route path="espace" element={<WorkspaceTab />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
