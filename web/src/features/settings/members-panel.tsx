import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, Role } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { useMe } from '@/session/me';
import { ChoiceField } from '@/ui/choice-field';
import { ConfirmByName } from '@/ui/confirm-by-name';
import { Icon } from '@/ui/icons';
import { ListSkeleton } from '@/ui/list-skeleton';
import { LoadMore } from '@/ui/load-more';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem-notice';
import { say } from '@/ui/toast';
import { givenRoles, useCanManageMembers, useChangeRole, useMembers, useRemoveMember } from './member-queries';

/** The people of the workspace and their roles. */
export function MembersPanel() {
  const { t } = useTranslation();
  const members = useMembers();
  const items = members.data?.pages.flatMap((page) => page.items);
  return (
    <Panel title={t('members.title')} help={t('members.help')} isFlush>
      {members.isError && <Box sx={{ p: 2 }}><ProblemNotice error={members.error} onRetry={() => void members.refetch()} /></Box>}
      {members.isPending && <ListSkeleton rows={3} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items?.map((member) => <MemberRow key={member.userId} member={member} />)}</Box>
      <LoadMore query={members} />
    </Panel>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { user } = useMe();
  const canManage = useCanManageMembers();
  const [isRemoving, setRemoving] = useState(false);
  const name = member.name ?? member.email;
  const isSelf = member.userId === user.id;
  const isChangeable = canManage && !isSelf && member.role !== 'owner';
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1.25, minHeight: 64, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 560 }}>{name}{isSelf && <Typography component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}> {t('members.you')}</Typography>}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{member.email} · {t('members.since', { date: formats.date(member.joinedAt) })}</Typography>
      </Box>
      {isChangeable ? <RoleChoice member={member} /> : <Typography variant="body2">{t(`roles.${member.role}`)}</Typography>}
      {isChangeable && <IconButton aria-label={t('members.remove', { name })} title={t('members.removeShort')} onClick={() => setRemoving(true)}><Icon name="remove" /></IconButton>}
      {isRemoving && <RemoveMember member={member} onClose={() => setRemoving(false)} />}
    </Box>
  );
}

function RoleChoice({ member }: { member: Member }) {
  const { t } = useTranslation();
  const name = member.name ?? member.email;
  const change = useChangeRole();
  const set = (role: Role) => change.mutate({ userId: member.userId, role }, { onSuccess: () => say(t('members.changed', { name, role: t(`roles.${role}`) })), onError: () => say(t('members.changeFailed')) });
  const value = change.isPending ? change.variables.role : member.role;
  return (
    <Box sx={{ width: 180 }}>
      <ChoiceField isLabelHidden label={t('members.roleOf', { name })} value={value} disabled={change.isPending} onChange={(event) => set(event.target.value as Role)} options={givenRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />
    </Box>
  );
}

function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveMember();
  const name = member.name ?? member.email;
  const confirm = () => remove.mutate(member.userId, { onSuccess: () => { onClose(); say(t('members.removed', { name })); } });
  return <ConfirmByName title={t('members.removeTitle', { name })} text={t('members.removeText')} name={name} act={t('members.removeShort')} isPending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose} />;
}
