import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/icons';

/** Looks like the field it opens; an icon where there is no room. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const keys = navigator.userAgent.includes('Mac') ? '⌘ K' : 'Ctrl K';
  return (
    <ButtonBase
      onClick={onOpen}
      aria-label={`${t('search.hint')} ${keys}`}
      aria-keyshortcuts="Control+K Meta+K"
      sx={{ minHeight: 40, minWidth: 40, px: { xs: 1, md: 1.5 }, gap: 1, borderRadius: 1, color: 'text.secondary', border: { md: 1 }, borderColor: { md: 'divider' }, bgcolor: { md: 'background.paper' }, width: { md: 260 }, justifyContent: 'flex-start', fontSize: '0.875rem', fontFamily: 'inherit', '&:hover': { color: 'text.primary' } }}
    >
      <Icon name="search" />
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, flex: 1, textAlign: 'left' }}>{t('search.hint')}</Box>
      <Box component="kbd" sx={{ display: { xs: 'none', md: 'inline' }, fontFamily: 'inherit', fontSize: '0.75rem' }}>{keys}</Box>
    </ButtonBase>
  );
}
