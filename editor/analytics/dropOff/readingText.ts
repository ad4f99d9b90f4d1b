import i18next from 'i18next';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { Language } from '../../i18n/language.ts';
import { changeText } from './compare/changeText.ts';
import { fatesOf } from './fates.ts';
import type { NodeReading } from './nodeReadings.ts';
import { intervalText } from './shareText.ts';
import { tooFew } from './tooFew.ts';

/** All that a card shows, as a sentence for screen readers. */
export function readingText(reading: NodeReading, language: Language): string {
  const { name, type, figures, persons, change } = reading;
  const t = i18next.getFixedT(language, 'dropOff');
  const { visits, conversations, dropOff: { count, of, share }, dropOff } = figures;
  const shown = (value: number) => formatNumber(value, language);
  return [
    t('spoken.node', { name, type }),
    t('card.visits', { count: visits, shown: shown(visits) }),
    t('card.conversations', { count: conversations, shown: shown(conversations) }),
    ...(persons === null ? [] : [t('card.persons', { count: persons, shown: shown(persons) })]),
    ...fatesOf(figures).map((each) => t('fateShare', { fate: t(`fate.${each.fate}`), count: each.count, share: formatShare(each.share, language) })),
    of === 0 ? t('share.none') : share === null || tooFew(dropOff) ? t('share.few', { left: shown(count), of: shown(of) }) : t('spoken.dropOff', { share: formatShare(share, language), interval: intervalText(dropOff, language) }),
    ...(change ? [changeText(reading, language)] : []),
  ].join(t('comma'));
}
