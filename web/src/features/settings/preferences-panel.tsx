import Stack from '@mui/material/Stack';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { languages, type UiLanguage } from '@/i18n/i18n';
import { useChooseLanguage } from '@/session/language';
import { ChoiceField } from '@/ui/choice-field';
import { Panel } from '@/ui/panel';

const themes = ['system', 'light', 'dark'] as const;

/** The language, kept with the account, and the theme, kept on this device. */
export function PreferencesPanel() {
  const { t, i18n } = useTranslation();
  const choose = useChooseLanguage();
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Panel title={t('settings.preferences')}>
      <Stack spacing={2.5}>
        <ChoiceField label={t('settings.language')} help={t('settings.languageHelp')} value={i18n.language} onChange={(event) => void choose(event.target.value as UiLanguage)} options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))} />
        <ChoiceField label={t('settings.theme')} help={t('settings.themeHelp')} value={mode} onChange={(event) => setMode(event.target.value as (typeof themes)[number])} options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))} />
      </Stack>
    </Panel>
  );
}
