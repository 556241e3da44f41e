import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type texts from './fr.json';

export const languages = ['fr', 'en'] as const;
export type UiLanguage = (typeof languages)[number];

declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- i18next is typed by merging this interface
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof texts };
  }
}

const storageKey = 'socle-language';
const loaders = { fr: () => import('./fr.json'), en: () => import('./en.json') };

/** Starts in the language chosen on this device; French until one is chosen. */
export async function startI18n(): Promise<void> {
  const stored = localStorage.getItem(storageKey);
  const language = languages.find((each) => each === stored) ?? 'fr';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    resources: { [language]: { app: (await loaders[language]()).default } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: UiLanguage): Promise<void> {
  i18next.addResourceBundle(language, 'app', (await loaders[language]()).default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}
