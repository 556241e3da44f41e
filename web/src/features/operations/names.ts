import { useTranslation } from 'react-i18next';

/** The words for modules and services; one the app does not know yet keeps its own name. */
export function useNames() {
  const { t, i18n } = useTranslation();
  const word = (key: string, name: string): string => (i18n.exists(key) ? t(key as 'dashboard.modules') : name);
  return {
    moduleName: (name: string) => word(`modules.${name}`, name),
    serviceName: (name: string) => word(`services.${name}`, name),
  };
}
