import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const storageKey = 'huizhen.language';

const stored = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh');

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

const followDocument = (language: Language): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};

export const startLanguage = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: stored(),
    fallbackLng: 'zh',
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  followDocument(currentLanguage());
};

export const chooseLanguage = (language: Language): void => {
  localStorage.setItem(storageKey, language);
  followDocument(language);
  void i18next.changeLanguage(language);
};

const onChange = (listener: () => void): (() => void) => {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
};

export const useLanguage = (): Language => useSyncExternalStore(onChange, currentLanguage);
