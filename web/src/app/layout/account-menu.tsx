import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/session/me';
import { signOut } from '@/session/sign-out';
import { Icon } from '@/ui/icons';
import { initials } from './initials';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const name = user.name ?? user.email;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label={t('layout.account', { name, initials: initials(name) })} aria-haspopup="menu" aria-expanded={anchor !== null} sx={{ p: 0.5 }}>
        <Avatar sx={{ width: 32, height: 32, fontSize: '0.8125rem', fontWeight: 600, bgcolor: 'primary.main', color: 'primary.contrastText' }}>{initials(name)}</Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280, overflowWrap: 'anywhere' }}>
          <Typography sx={{ fontWeight: 600 }}>{user.name}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{user.email}</Typography>
        </Box>
        <Divider component="li" />
        <MenuItem component={Link} to="/reglages" onClick={close}><ListItemIcon><Icon name="settings" /></ListItemIcon>{t('layout.pages.settings')}</MenuItem>
        <MenuItem onClick={() => void signOut()}><ListItemIcon><Icon name="logout" /></ListItemIcon>{t('layout.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
