import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useChooseLanguage } from '@/session/language';
import { HiddenText } from './hidden-text';
import { Icon } from './icons';

/** The other language, in its own words. */
export function LanguageButton() {
  const { i18n } = useTranslation();
  const choose = useChooseLanguage();
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  const label = other === 'en' ? 'EN, English' : 'FR, Français';
  return (
    <Button color="inherit" lang={other} onClick={() => void choose(other)} title={label} startIcon={<Icon name="translate" />} sx={{ color: 'text.secondary', minWidth: 0, px: 1, '& .MuiButton-startIcon': { mr: 0.5, display: { xs: 'none', sm: 'inherit' } } }}>
      {other.toUpperCase()}
      <HiddenText>{label}</HiddenText>
    </Button>
  );
}
