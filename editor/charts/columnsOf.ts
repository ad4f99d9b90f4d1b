import type { Language } from '../i18n/language.ts';
import type { ChartColumn } from './ChartTable.ts';
import { formatDuration } from './formatDuration.ts';
import { formatNumber } from './formatNumber.ts';
import { formatShare } from './formatShare.ts';

/**
 * Columns of a chart's table, by what is in them: a whole number, a number with one decimal, a share of 0 to 1, a length of
 * time in milliseconds. What is not known is a dash.
 *
 * @example columnsOf('en').share('dropOff', 'Drop-off') // shows 0.1234 as '12.3%'
 */
export function columnsOf(language: Language) {
  const shownAs = (write: (value: number | null) => string) => (key: string, title: string) => ({ key, title, numeric: true, show: (cell) => write(typeof cell === 'number' ? cell : null) }) satisfies ChartColumn;
  return {
    count: shownAs((value) => formatNumber(value, language)),
    decimal: shownAs((value) => formatNumber(value, language, 1)),
    share: shownAs((value) => formatShare(value, language)),
    time: shownAs((value) => formatDuration(value, language)),
  };
}
