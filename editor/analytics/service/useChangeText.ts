import { useTranslation } from 'react-i18next';
import type { ServiceChange, ServiceFigureDefinition } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { serviceSearch } from './serviceSearch.ts';
import { showUnit } from './showUnit.ts';

type Told = Pick<ServiceFigureDefinition, 'kind' | 'unit' | 'better'>;

/** How a figure has changed, in words, and whether that is good. What may be chance is neither. */
export function useChangeText() {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const [{ beforeFrom, beforeTo }] = usePageSearch(serviceSearch);
  const than = t(beforeFrom === undefined && beforeTo === undefined ? 'change.before' : 'change.days');

  /** A difference with its sign. */
  function difference({ kind, unit }: Pick<Told, 'kind' | 'unit'>, value: number): string {
    const sign = value > 0 ? '+' : value < 0 ? '−' : '';
    const size = Math.abs(value);
    if (kind === 'count') return sign + formatShare(size, language);
    return kind === 'share' ? t('change.points', { value: sign + formatNumber(size * 100, language, 1) }) : sign + showUnit(unit, size, language);
  }

  return {
    difference,
    of(figure: Told, change: ServiceChange): { readonly text: string; readonly mood: 'better' | 'worse' | 'neutral' } {
      const value = difference(figure, change.difference);
      if (!change.significant || figure.better === null) return { text: t(change.significant || change.low === null ? 'change.text' : 'change.chance', { value, than }), mood: 'neutral' };
      return { text: t('change.text', { value, than }), mood: (change.difference > 0) === (figure.better === 'higher') ? 'better' : 'worse' };
    },
  };
}
