import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '@/ui/icons';
import { navigation } from './navigation';

/** The same modules under the thumb, below 700 px. */
export function BottomBar() {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      aria-label={t('layout.navigation')}
      sx={{ display: { xs: 'flex', sm: 'none' }, position: 'fixed', insetInline: 0, bottom: 0, zIndex: 'appBar', bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', pb: 'env(safe-area-inset-bottom)' }}
    >
      {navigation.flatMap(({ pages }) => [...pages]).map(({ name, to, icon }) => (
        <Box
          key={name}
          component={NavLink}
          to={to}
          end={to === '/'}
          sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: 0.25, minHeight: 56, color: 'text.secondary', textDecoration: 'none', fontSize: '0.75rem', fontWeight: 520, '&.active': { color: 'primary.main', fontWeight: 640 } }}
        >
          <Icon name={icon} />
          {t(`layout.short.${name}`)}
        </Box>
      ))}
    </Box>
  );
}
