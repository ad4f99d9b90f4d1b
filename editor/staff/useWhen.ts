import { useTranslation } from 'react-i18next';
import { serverTime } from '../app/serverTime.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';

/** How long ago a time was, in the reader's words; kept current. */
export function useWhen(): (time: string) => string {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const now = serverTime(useNow(60_000));
  return (time) => agoText(Date.parse(time), now, languageTag[language], t('justNow'));
}
