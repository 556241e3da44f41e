import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon, type IconName } from '@/ui/icons';
import { SocleMark } from '@/ui/socle-mark';
import { navigation } from './navigation';

/** The modules, at the left; narrow between 700 and 960 px. */
export function Rail() {
  const { t } = useTranslation();
  return (
    <Box
      component="nav"
      aria-label={t('layout.navigation')}
      sx={{ display: { xs: 'none', sm: 'flex' }, flexDirection: 'column', gap: 3, width: { sm: 104, md: 224 }, flexShrink: 0, position: 'sticky', top: 0, height: '100dvh', overflowY: 'auto', px: { sm: 1, md: 2 }, py: 2, borderRight: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: { sm: 'center', md: 'flex-start' }, gap: 1.25, px: 1, height: 32 }}>
        <SocleMark sx={{ color: 'primary.main', fontSize: 22 }} />
        <Typography component="span" sx={{ fontWeight: 680, fontSize: '1.0625rem', letterSpacing: '-0.02em' }}>Socle</Typography>
      </Box>
      {navigation.map(({ group, pages }) => (
        <Box key={group}>
          <Typography component="h2" variant="caption" id={`nav-${group}`} sx={{ px: 1.25, mb: 0.5, color: 'text.secondary', fontWeight: 540, textAlign: { sm: 'center', md: 'left' } }}>{t(`layout.groups.${group}`)}</Typography>
          <Box component="ul" aria-labelledby={`nav-${group}`} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
            {pages.map(({ name, to, icon }) => <RailLink key={name} to={to} icon={icon} word={t(`layout.pages.${name}`)} />)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function RailLink({ to, icon, word }: { to: string; icon: IconName; word: string }) {
  return (
    <li>
      <Box
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={{
          display: 'flex', flexDirection: { sm: 'column', md: 'row' }, alignItems: 'center', gap: { sm: 0.25, md: 1.5 }, px: 1.25, minHeight: { sm: 56, md: 40 }, justifyContent: { sm: 'center', md: 'flex-start' },
          borderRadius: 1, color: 'text.secondary', textDecoration: 'none', fontSize: { sm: '0.75rem', md: '0.9375rem' }, fontWeight: 500,
          '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
          '&.active': { color: 'primary.main', fontWeight: 600, bgcolor: (theme) => `color-mix(in srgb, ${(theme.vars ?? theme).palette.primary.main} 9%, transparent)` },
        }}
      >
        <Icon name={icon} />
        {word}
      </Box>
    </li>
  );
}
