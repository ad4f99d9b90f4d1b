import { formatNumber } from './formatNumber.ts';
import type { Language } from '../i18n/language.ts';
import type { ChartCell, ChartColumn } from './ChartTable.ts';

/** One cell of a chart's table, as it is read. */
export function showCell(column: ChartColumn, cell: ChartCell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return '–';
  if (column.show) return column.show(cell);
  return typeof cell === 'number' ? formatNumber(cell, language) : cell;
}
