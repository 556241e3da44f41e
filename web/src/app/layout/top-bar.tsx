import Box from '@mui/material/Box';
import { lazy, Suspense, useEffect, useState } from 'react';
import { LanguageButton } from '@/ui/language-button';
import { ThemeButton } from '@/ui/theme-button';
import { AccountMenu } from './account-menu';
import { SearchButton } from './search-button';
import { WorkspaceMenu } from './workspace-menu';

const SearchDialog = lazy(() => import('@/app/search/search-dialog').then((m) => ({ default: m.SearchDialog })));

/** Workspace, search, language, theme and account. */
export function TopBar() {
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 1 }, height: 64, px: { xs: 1, sm: 3, md: 4 }, borderBottom: 1, borderColor: 'divider', position: 'sticky', top: 0, zIndex: 'appBar', bgcolor: 'background.default' }}
    >
      <WorkspaceMenu />
      <Box sx={{ flex: 1 }} />
      <SearchButton onOpen={() => setSearching(true)} />
      <LanguageButton />
      <ThemeButton />
      <AccountMenu />
      {isSearching && <Suspense fallback={null}><SearchDialog onClose={() => setSearching(false)} /></Suspense>}
    </Box>
  );
}
