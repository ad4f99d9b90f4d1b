import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { momentName } from '../momentName.ts';

/** A moment, in ISO 8601, as briefly as it can be told. */
export function Moment({ at }: { at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{momentName(new Date(at), new Date(), languageTag[language])}</time>;
}
