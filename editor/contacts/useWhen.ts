import { useTranslation } from 'react-i18next';
import { serverTime } from '../app/serverTime.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';

/** Says of a time of the server how long ago it was, and of one to come which day and minute it is. */
export function useWhen(): { ago: (iso: string) => string; date: (iso: string) => string } {
  const { t } = useTranslation('contacts');
  const { language } = useLanguage();
  const now = serverTime(useNow(60_000));
  return {
    ago: (iso) => agoText(Date.parse(iso), now, languageTag[language], t('justNow')),
    date: (iso) => new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  };
}
