import Stack from '@mui/material/Stack';
import { InvitationsPanel } from './invitations-panel';
import { useCanManageMembers } from './member-queries';
import { MembersPanel } from './members-panel';
import { WorkspacePanel } from './workspace-panel';

/** The workspace: its name, its people, and who is invited. */
export function WorkspaceTab() {
  const canManage = useCanManageMembers();
  return (
    <Stack spacing={3}>
      <WorkspacePanel canManage={canManage} />
      <MembersPanel />
      {canManage && <InvitationsPanel />}
    </Stack>
  );
}
