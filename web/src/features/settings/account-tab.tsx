import Box from '@mui/material/Box';
import { PreferencesPanel } from './preferences-panel';
import { ProfilePanel } from './profile-panel';
import { SessionsPanel } from './sessions-panel';

/** Oneself: name, language, theme, and where one is signed in. */
export function AccountTab() {
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 3 }}>
        <ProfilePanel />
        <PreferencesPanel />
      </Box>
      <SessionsPanel />
    </Box>
  );
}
