import type { Language } from '../i18n/language.ts';
import { spanText } from '../tickets/spanText.ts';
import { formatNumber } from './formatNumber.ts';

/**
 * A length of time in milliseconds as one would say it; null, which was not measured, is a dash. Below ten seconds with
 * one decimal.
 *
 * @example formatDuration(3_420, 'en') // '3.4 s'
 */
export function formatDuration(milliseconds: number | null, language: Language): string {
  if (milliseconds === null) return '–';
  if (milliseconds < 9_950) return `${formatNumber(milliseconds / 1_000, language, 1)} ${language === 'zh' ? '秒' : 's'}`;
  return spanText(Math.round(milliseconds / 1_000) * 1_000, language);
}
