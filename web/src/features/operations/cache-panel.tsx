import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ModuleStatus, ServiceStatus } from '@/api/types';
import { useFormats } from '@/i18n/format';
import { Panel } from '@/ui/panel';
import { Progress } from '@/ui/progress';

/** What the cache holds, against its ceiling, and how well it serves. */
export function CachePanel({ modules }: { modules: ModuleStatus[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const cache = findCache(modules);
  if (cache === undefined) return null;
  const { quota, detail } = cache;
  return (
    <Panel title={t('dashboard.cache')}>
      {quota !== undefined && quota !== null && (
        <>
          <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{t('dashboard.quota', { used: formats.size(quota.used), limit: formats.size(quota.limit) })}</Typography>
          <Progress value={Math.min(100, (quota.used / Math.max(1, quota.limit)) * 100)} label={t('dashboard.cache')} sx={{ my: 1 }} />
        </>
      )}
      {detail !== undefined && detail !== null && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{detail}</Typography>}
    </Panel>
  );
}

function findCache(modules: ModuleStatus[]): (ServiceStatus & { detail?: string | null }) | undefined {
  const found = modules.flatMap(({ services }) => services ?? []).find(({ name }) => name === 'cache');
  if (found !== undefined) return found;
  const module = modules.find(({ name }) => name === 'cache');
  return module === undefined ? undefined : { name: module.name, status: module.status, detail: module.detail ?? null, quota: module.services?.[0]?.quota ?? null };
}
