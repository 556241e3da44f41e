import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { initials } from './initials';

const loadList = () => import('./account-menu-list');
const AccountMenuList = lazy(() => loadList().then((m) => ({ default: m.AccountMenuList })));

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const name = user.name ?? user.email;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton onPointerEnter={() => void loadList()} onClick={(event) => setAnchor(event.currentTarget)} aria-label={t('layout.account', { name, initials: initials(name) })} aria-haspopup="menu" aria-expanded={anchor !== null} sx={{ p: 0.5 }}>
        <Box component="span" sx={{ display: 'grid', placeItems: 'center', width: 32, height: 32, borderRadius: '50%', fontSize: '0.8125rem', fontWeight: 600, bgcolor: 'primary.main', color: 'primary.contrastText' }}>{initials(name)}</Box>
      </IconButton>
      {anchor !== null && <Suspense fallback={null}><AccountMenuList anchor={anchor} onClose={() => setAnchor(null)} /></Suspense>}
    </>
  );
}
