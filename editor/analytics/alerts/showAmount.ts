import type { AlertFigure } from '../../../server/contract.ts';
import { alertFigures } from '../../app/contract.ts';
import { formatDuration } from '../../charts/formatDuration.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { Language } from '../../i18n/language.ts';

/** A figure's value as it is read: a count, a share, or a time. */
export function showAmount(figure: AlertFigure, value: number | null, language: Language): string {
  const { unit } = alertFigures[figure];
  if (unit === 'share') return formatShare(value, language);
  return unit === 'count' ? formatNumber(value, language, 1) : formatDuration(value === null ? null : value * 1_000, language);
}
