import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/session/me';
import { CopyField } from '@/ui/copy-field';
import { Icon } from '@/ui/icons';
import { Panel } from '@/ui/panel';
import { useChatbot } from './chatbot-query';
import { embedLine, policyLines, previewPath } from './embed-line';
import { OriginsPanel } from './origins-panel';

/** How the chatbot gets onto a site: one line, the sites allowed, and what a strict site must add. */
export function InstallTab() {
  const { t } = useTranslation();
  const chatbot = useChatbot();
  const canWrite = useCan('chatbots:write');
  const preview = previewPath(chatbot);
  return (
    <Stack spacing={3}>
      <Panel title={t('install.line')} help={t('install.lineHelp')}>
        <CopyField label={t('install.line')} text={embedLine(location.origin, chatbot)} />
        <Typography variant="body2" sx={{ mt: 2 }}>
          <Link href={preview} target="_blank" rel="noopener" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>{t('install.preview')}<Icon name="openNew" sx={{ fontSize: 18 }} /></Link>
        </Typography>
      </Panel>
      <OriginsPanel key={chatbot.id} chatbot={chatbot} canWrite={canWrite} />
      <Panel title={t('install.policy')} help={t('install.policyHelp')}>
        <CopyField label={t('install.policy')} text={policyLines(location.origin)} />
        <Box component="p" sx={{ m: 0, mt: 2, color: 'text.secondary', fontSize: '0.875rem', maxWidth: '72ch' }}>{t('install.policyNote')}</Box>
      </Panel>
    </Stack>
  );
}
