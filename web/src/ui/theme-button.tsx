import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons';

const order = ['system', 'light', 'dark'] as const;
const icons: Record<(typeof order)[number], IconName> = { system: 'contrast', light: 'light', dark: 'dark' };

/** Goes round the three themes: the system's, light, dark. */
export function ThemeButton() {
  const { t } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  const next = order[(order.indexOf(mode) + 1) % order.length] ?? 'system';
  const label = t('theme.button', { now: t(`theme.${mode}`), next: t(`theme.${next}`) });
  return (
    <IconButton onClick={() => setMode(next)} aria-label={label} title={label} sx={{ color: 'text.secondary' }}>
      <Icon name={icons[mode]} />
    </IconButton>
  );
}
