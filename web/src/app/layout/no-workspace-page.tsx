import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/session/sign-out';
import { PageHeading } from '@/ui/page-heading';
import { useSwitchWorkspace } from './switch-workspace';

const NewWorkspaceDialog = lazy(() => import('./new-workspace-dialog').then((m) => ({ default: m.NewWorkspaceDialog })));

/** For someone who belongs to no workspace any more: begin one, or leave. */
export function NoWorkspacePage() {
  const { t } = useTranslation();
  const [isCreating, setCreating] = useState(false);
  const change = useSwitchWorkspace();
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', p: 3, pt: 10 }}>
      <PageHeading title={t('workspace.none')} sentence={t('workspace.noneDetail')} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" onClick={() => setCreating(true)}>{t('workspace.create')}</Button>
        <Button onClick={() => void signOut()}>{t('layout.signOut')}</Button>
      </Box>
      {isCreating && <Suspense fallback={null}><NewWorkspaceDialog onClose={() => setCreating(false)} onCreated={(id) => change.mutate(id)} /></Suspense>}
    </Box>
  );
}
