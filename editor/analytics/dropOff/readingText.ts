import i18next from 'i18next';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { Language } from '../../i18n/language.ts';
import { claimOf } from '../claimOf.ts';
import { changeText } from './compare/changeText.ts';
import { dropOffText } from './dropOffText.ts';
import { fatesOf } from '../fates.ts';
import type { NodeReading } from './nodeReadings.ts';
import { sinceText } from './sinceText.ts';

/** All that a card shows, as a sentence for screen readers. */
export function readingText(reading: NodeReading, language: Language): string {
  const { name, type, figures, persons, change } = reading;
  const t = i18next.getFixedT(language, 'dropOff');
  const { visits, conversations, dropOff } = figures;
  const { text, interval } = claimOf(dropOff, language);
  const since = sinceText(reading, language);
  const shown = (value: number) => formatNumber(value, language);
  return [
    t('spoken.node', { name, type: type || t('unknownType') }),
    ...(since === '' ? [] : [since]),
    t('card.visits', { count: visits, shown: shown(visits) }),
    t('card.conversations', { count: conversations, shown: shown(conversations) }),
    ...(persons === null ? [] : [t('card.persons', { count: persons, shown: shown(persons) })]),
    ...fatesOf(figures).map((each) => t('fateShare', { fate: t(`fate.${each.fate}`), count: each.count, share: formatShare(each.share, language) })),
    interval === null ? dropOffText(dropOff, language) : t('spoken.dropOff', { share: text, interval }),
    ...(change ? [changeText(reading, language)] : []),
  ].join(t('comma'));
}
