import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/session/me';
import { signOut } from '@/session/sign-out';
import { Icon } from '@/ui/icons';
import { leaveFor } from '@/ui/unsaved';

export function AccountMenuList({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation();
  const { user } = useMe();
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{user.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{user.email}</Typography>
      </Box>
      <Divider component="li" />
      <MenuItem component={Link} to="/reglages" onClick={onClose}><ListItemIcon><Icon name="settings" /></ListItemIcon>{t('layout.pages.settings')}</MenuItem>
      <MenuItem onClick={() => { onClose(); leaveFor(() => void signOut()); }}><ListItemIcon><Icon name="logout" /></ListItemIcon>{t('layout.signOut')}</MenuItem>
    </Menu>
  );
}
