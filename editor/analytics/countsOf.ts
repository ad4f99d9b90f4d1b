import type { Proportion } from '../../server/contract.ts';
import { formatNumber } from '../charts/formatNumber.ts';
import type { Language } from '../i18n/language.ts';

/** How many of how many. */
export function countsOf({ count, of }: Proportion, language: Language): string {
  return `${formatNumber(count, language)} / ${formatNumber(of, language)}`;
}
