import { useTranslation } from 'react-i18next';
import { saveLanguage, type Language } from './language.ts';

/** The console's language now, and how to change it for good. */
export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  return {
    language,
    setLanguage(next) {
      saveLanguage(next);
      void i18n.changeLanguage(next);
    },
  };
}
