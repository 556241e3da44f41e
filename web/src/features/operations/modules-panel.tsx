import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ModuleState, ModuleStatus, ServiceStatus } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { ListSkeleton } from '@/ui/list-skeleton';
import { Panel } from '@/ui/panel';
import { Progress } from '@/ui/progress';
import { StatusMark, type Tone } from '@/ui/status-mark';
import { useNames } from './names';

const tones: Record<ModuleState, Tone> = { enabled: 'good', partial: 'warning', down: 'bad', disabled: 'off' };

/** Services whose quota counts bytes; the others count calls or tokens. */
const inBytes = new Set(['index', 'disk', 'files', 'cache']);

/** Each module, how it is, and the services it stands on. */
export function ModulesPanel({ modules }: { modules: ModuleStatus[] | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('dashboard.modules')} isFlush>
      {modules === undefined ? <ListSkeleton rows={6} /> : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{modules.map((module) => <ModuleRow key={module.name} module={module} />)}</Box>
      )}
    </Panel>
  );
}

function ModuleRow({ module }: { module: ModuleStatus }) {
  const { t } = useTranslation();
  const { moduleName } = useNames();
  const services = module.services ?? [];
  const toTell = services.filter(({ name, status, quota }) => name !== 'cache' && (status !== 'enabled' || (quota !== undefined && quota !== null)));
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: { xs: 2, sm: 3 }, py: 1.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography sx={{ flex: 1, minWidth: 0, fontWeight: 520 }}>{moduleName(module.name)}</Typography>
        <StatusMark tone={tones[module.status]}>{t(`dashboard.module.${module.status}`)}</StatusMark>
      </Box>
      {module.detail !== undefined && module.detail !== null && module.detail !== '' && <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{module.detail}</Typography>}
      {toTell.map((service) => <ServiceRow key={service.name} service={service} told={module.detail} />)}
    </Box>
  );
}

/** `told` is what the module's row already says. */
function ServiceRow({ service, told }: { service: ServiceStatus; told: string | null | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { serviceName } = useNames();
  const { quota } = service;
  const name = serviceName(service.name);
  const amount = inBytes.has(service.name) ? formats.size : formats.number;
  return (
    <Box sx={{ pl: 2, pt: 1 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>{name}</Typography>
        {quota !== undefined && quota !== null && service.status === 'enabled'
          ? <Typography variant="caption" sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>{t(quota.measured ? 'dashboard.quota' : 'dashboard.quotaGuessed', { used: amount(quota.used), limit: amount(quota.limit) })}</Typography>
          : <StatusMark tone={tones[service.status]}>{t(`dashboard.module.${service.status}`)}</StatusMark>}
      </Box>
      {service.detail !== undefined && service.detail !== null && service.detail !== told && <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>{service.detail}</Typography>}
      {quota !== undefined && quota !== null && <Progress value={quotaPercent(quota)} label={name} color={quotaPercent(quota) >= 90 ? 'error.main' : 'primary.main'} sx={{ mt: 0.5 }} />}
    </Box>
  );
}

function quotaPercent({ used, limit }: { used: number; limit: number }): number {
  return limit <= 0 ? 100 : Math.min(100, Math.round((used / limit) * 100));
}
