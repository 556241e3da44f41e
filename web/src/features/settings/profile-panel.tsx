import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/session/me';
import { Panel } from '@/ui/panel';
import { NameForm } from './name-form';
import { useChangeName } from './profile-queries';

/** Who one is here, and what one may do. */
export function ProfilePanel() {
  const { t } = useTranslation();
  const { user, workspace } = useMe();
  const facts = [
    { word: t('settings.email'), value: user.email },
    { word: t('settings.role'), value: t(`roles.${workspace.role}`) },
    ...(user.operator ? [{ word: t('settings.operator'), value: t('settings.operatorDetail') }] : []),
  ];
  return (
    <Panel title={t('settings.profile')}>
      <NameForm label={t('settings.name')} name={user.name ?? ''} autoComplete="name" save={useChangeName()} />
      <Box component="dl" sx={{ m: 0, mt: 3, display: 'grid', gap: 2 }}>
        {facts.map(({ word, value }) => (
          <Box key={word}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>{word}</Typography>
            <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{value}</Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
