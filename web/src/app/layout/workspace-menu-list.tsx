import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { Icon } from '@/ui/icons';

type Props = { anchor: HTMLElement; onPick: (id: string) => void; onCreate: () => void; onClose: () => void };

export function WorkspaceMenuList({ anchor, onPick, onCreate, onClose }: Props) {
  const { t } = useTranslation();
  const { workspace, workspaces } = useMe();
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      {workspaces.map(({ id, name, role }) => (
        <MenuItem key={id} selected={id === workspace.id} onClick={() => onPick(id)} sx={{ minWidth: 240 }}>
          <ListItemIcon><Icon name={id === workspace.id ? 'check' : 'workspace'} /></ListItemIcon>
          <ListItemText primary={name} secondary={t(`roles.${role}`)} />
        </MenuItem>
      ))}
      <Divider component="li" />
      <MenuItem onClick={onCreate}><ListItemIcon><Icon name="add" /></ListItemIcon>{t('workspace.create')}</MenuItem>
    </Menu>
  );
}
