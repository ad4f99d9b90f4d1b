import i18next from 'i18next';
import type { LocalizedText } from '../../engine/sdk/localizedText.ts';

/** A flow's name with "copy" behind it, in each language; where the console does not speak it, in English. */
export function copyName(name: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(name).map(([tag, text]) => [tag, text === '' ? '' : i18next.t('flows:duplicate.name', { name: text, lng: /^zh(-|$)/i.test(tag) ? 'zh' : 'en' })]),
  );
}
