import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './app.ts';
import { auth } from './auth.ts';
import { desk } from './desk.ts';
import { home } from './home.ts';
import { languageTag, type Language } from './language.ts';

/** Every text of the console by language; a room adds its own here. */
const resources = {
  zh: { app: app.zh, auth: auth.zh, home: home.zh, desk: desk.zh },
  en: { app: app.en, auth: auth.en, home: home.en, desk: desk.en },
} satisfies Record<Language, unknown>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof resources)['zh'];
  }
}

/** Makes the texts ready before the first screen, and keeps `lang` of the page in step with the language. */
export function startI18n(language: Language): void {
  i18next.on('languageChanged', (changed) => {
    document.documentElement.lang = changed === 'zh' ? languageTag.zh : languageTag.en;
  });
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh', 'en'],
    defaultNS: 'app',
    resources,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}
