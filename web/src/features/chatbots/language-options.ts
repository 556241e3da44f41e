import { useTranslation } from 'react-i18next';

export function useLanguageOptions() {
  const { t } = useTranslation();
  return (['fr', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }));
}
