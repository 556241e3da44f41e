import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { Icon } from '@/ui/icons';
import { NewWorkspaceDialog } from './new-workspace-dialog';
import { useSwitchWorkspace } from './switch-workspace';

/** The workspace one is in, the others, and a new one. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const { workspace, workspaces } = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isCreating, setCreating] = useState(false);
  const change = useSwitchWorkspace();
  const pick = (id: string) => {
    setAnchor(null);
    if (id !== workspace.id) change.mutate(id);
  };
  return (
    <>
      <Button color="inherit" onClick={(event) => setAnchor(event.currentTarget)} aria-haspopup="menu" aria-expanded={anchor !== null} aria-label={t('workspace.menu', { name: workspace.name })} endIcon={<Icon name="unfold" sx={{ color: 'text.secondary' }} />} sx={{ minWidth: 0, px: 1, ml: { sm: -1 } }}>
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{workspace.name}</Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {workspaces.map(({ id, name, role }) => (
          <MenuItem key={id} selected={id === workspace.id} onClick={() => pick(id)} sx={{ minWidth: 240 }}>
            <ListItemIcon><Icon name={id === workspace.id ? 'check' : 'workspace'} /></ListItemIcon>
            <ListItemText primary={name} secondary={t(`roles.${role}`)} />
          </MenuItem>
        ))}
        <Divider component="li" />
        <MenuItem onClick={() => { setAnchor(null); setCreating(true); }}><ListItemIcon><Icon name="add" /></ListItemIcon>{t('workspace.create')}</MenuItem>
      </Menu>
      {isCreating && <NewWorkspaceDialog onClose={() => setCreating(false)} onCreated={(id) => { setCreating(false); change.mutate(id); }} />}
    </>
  );
}
