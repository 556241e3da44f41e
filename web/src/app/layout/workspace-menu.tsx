import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { Icon } from '@/ui/icons';
import { leaveFor } from '@/ui/unsaved';
import { useSwitchWorkspace } from './switch-workspace';

const loadList = () => import('./workspace-menu-list');
const WorkspaceMenuList = lazy(() => loadList().then((m) => ({ default: m.WorkspaceMenuList })));
const NewWorkspaceDialog = lazy(() => import('./new-workspace-dialog').then((m) => ({ default: m.NewWorkspaceDialog })));

/** The workspace one is in, the others, and a new one. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isCreating, setCreating] = useState(false);
  const change = useSwitchWorkspace();
  const pick = (id: string) => {
    setAnchor(null);
    if (id !== workspace.id) leaveFor(() => change.mutate(id));
  };
  return (
    <>
      <Button color="inherit" onPointerEnter={() => void loadList()} onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu" aria-expanded={anchor !== null} aria-label={t('workspace.menu', { name: workspace.name })} endIcon={<Icon name="unfold" sx={{ color: 'text.secondary' }} />} sx={{ minWidth: 0, px: 1, ml: { sm: -1 } }}>
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{workspace.name}</Box>
      </Button>
      <Suspense fallback={null}>
        {anchor !== null && <WorkspaceMenuList anchor={anchor} onPick={pick} onCreate={() => { setAnchor(null); setCreating(true); }} onClose={() => setAnchor(null)} />}
        {isCreating && <NewWorkspaceDialog onClose={() => setCreating(false)} onCreated={(id) => { setCreating(false); change.mutate(id); }} />}
      </Suspense>
    </>
  );
}
