import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { Panel } from '@/ui/panel';
import { NameForm } from './name-form';
import { useRenameWorkspace } from './profile-queries';

/** The workspace's name, which owners and administrators may change. */
export function WorkspacePanel({ canManage }: { canManage: boolean }) {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const rename = useRenameWorkspace();
  return (
    <Panel title={t('settings.workspace')}>
      <Box sx={{ maxWidth: 560 }}>
        {canManage
          ? <NameForm key={workspace.id} label={t('workspace.name')} help={t('workspace.nameHelp')} name={workspace.name} autoComplete="organization" save={rename} />
          : <Typography>{workspace.name}</Typography>}
      </Box>
    </Panel>
  );
}
