import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { PageHeading } from '@/ui/page-heading';
import { InvitationsPanel } from './invitations-panel';
import { MembersPanel } from './members-panel';
import { PreferencesPanel } from './preferences-panel';
import { ProfilePanel } from './profile-panel';
import { useCanManageMembers } from './member-queries';

/** This device, oneself, and the people of the workspace. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const canManage = useCanManageMembers();
  return (
    <>
      <PageHeading title={t('layout.pages.settings')} sentence={t('settings.sentence', { workspace: workspace.name })} />
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 3, alignItems: 'stretch' }}>
          <PreferencesPanel />
          <ProfilePanel />
        </Box>
        <MembersPanel />
        {canManage && <InvitationsPanel />}
      </Box>
    </>
  );
}
