import i18next from 'i18next';
import type { Proportion } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import type { Language } from '../../i18n/language.ts';
import { claimOf } from '../claimOf.ts';

/** A drop-off in words: its share with the interval; of too few, how many had left. */
export function dropOffText(dropOff: Proportion, language: Language): string {
  const t = i18next.getFixedT(language, 'dropOff');
  const { text, interval } = claimOf(dropOff, language);
  if (dropOff.of === 0) return t('share.none');
  if (interval === null) return t('share.few', { left: formatNumber(dropOff.count, language), of: formatNumber(dropOff.of, language) });
  return `${t('share.label')} ${text} ${interval}`;
}
