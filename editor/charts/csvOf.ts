import { writeCell } from '../../engine/sdk/csvCell.ts';
import type { ChartTable } from './ChartTable.ts';

/**
 * A table as CSV (RFC 4180) that spreadsheets open: with a byte order mark, and with texts that a spreadsheet would take
 * for a formula made harmless by an apostrophe.
 *
 * @example csvOf({ columns: [{ key: 'n', title: 'Name' }], rows: [{ n: '=1+1' }] }) // "\uFEFFName\r\n'=1+1\r\n"
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))];
  return `\uFEFF${lines.map((line) => `${line.map((cell) => (typeof cell === 'string' ? writeCell(cell) : String(cell))).join(',')}\r\n`).join('')}`;
}
