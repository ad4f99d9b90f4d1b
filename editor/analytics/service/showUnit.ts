import type { ServiceFigureDefinition } from '../../../server/contract.ts';
import { formatDuration } from '../../charts/formatDuration.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { Language } from '../../i18n/language.ts';

/** A value of a figure as it is read; null, which has none, is a dash. */
export function showUnit(unit: ServiceFigureDefinition['unit'], value: number | null, language: Language): string {
  if (unit === 'milliseconds') return formatDuration(value, language);
  if (unit === 'share') return formatShare(value, language);
  return formatNumber(value, language, unit === 'mood' ? 2 : 0);
}
