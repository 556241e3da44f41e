import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '@/api/client';
import type { Overview } from '@/api/types';
import { useCan } from '@/session/me';
import { Icon, type IconName } from '@/ui/icons';
import { nextSteps, type NextStep } from './next-step-list';

const icons: Record<NextStep, IconName> = { create: 'chatbot', feed: 'document', repair: 'warning', install: 'link' };

/** What to do next, each with the way to do it. */
export function NextSteps({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const canWrite = useCan('chatbots:write');
  const steps = canWrite ? nextSteps(overview) : [];
  const chatbots = useQuery({
    queryKey: ['chatbots', 'next'],
    queryFn: () => unwrap(api.GET('/api/chatbots', { params: { query: { limit: 2 } } })),
    enabled: steps.length > 0 && overview.chatbots > 0,
  });
  if (steps.length === 0) return null;
  const only = chatbots.data?.items.length === 1 ? chatbots.data.items[0]?.id : undefined;
  const targets: Record<NextStep, string> = {
    create: '/chatbots?creer=1',
    feed: only === undefined ? '/chatbots' : `/chatbots/${only}/sources`,
    repair: only === undefined ? '/chatbots' : `/chatbots/${only}/sources?etat=failed`,
    install: only === undefined ? '/chatbots' : `/chatbots/${only}/installer`,
  };
  return (
    <Box component="section" aria-label={t('dashboard.next')} sx={{ display: 'grid', gap: 1.5 }}>
      {steps.map((step) => (
        <Box key={step} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: { xs: 2, sm: 3 }, py: 2, border: 1, borderColor: 'divider', borderRadius: '10px', bgcolor: 'background.paper' }}>
          <Icon name={icons[step]} sx={{ color: step === 'repair' ? 'warning.main' : 'primary.main', fontSize: 24 }} />
          <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
            <Typography variant="h3" component="h2">{t(`dashboard.steps.${step}.title`)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{t(`dashboard.steps.${step}.detail`, { count: overview.sources.failed })}</Typography>
          </Box>
          <Button component={Link} to={targets[step]} variant={step === steps[0] ? 'contained' : 'outlined'}>{t(`dashboard.steps.${step}.act`)}</Button>
        </Box>
      ))}
    </Box>
  );
}
