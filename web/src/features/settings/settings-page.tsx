import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useMe } from '@/session/me';
import { ListSkeleton } from '@/ui/list-skeleton';
import { PageHeading } from '@/ui/page-heading';
import { TabNav } from '@/ui/tab-nav';

const tabs = ['compte', 'espace'] as const;

/** One's own account, and the workspace one is in. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { workspace } = useMe();
  return (
    <>
      <PageHeading title={t('layout.pages.settings')} sentence={t('settings.sentence', { workspace: workspace.name })} />
      <TabNav label={t('settings.tabs.label')} tabs={tabs.map((to) => ({ to, word: t(`settings.tabs.${to}`) }))} />
      <Suspense fallback={<ListSkeleton />}><Outlet /></Suspense>
    </>
  );
}
