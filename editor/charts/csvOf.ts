import type { ChartCell, ChartTable } from './ChartTable.ts';

/**
 * A table as CSV (RFC 4180) that spreadsheets open: with a byte order mark, and with texts that a spreadsheet would take
 * for a formula made harmless by an apostrophe.
 *
 * @example csvOf({ columns: [{ key: 'n', title: 'Name' }], rows: [{ n: '=1+1' }] }) // "\uFEFFName\r\n'=1+1\r\n"
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ key }) => row[key] ?? null))];
  return `\uFEFF${lines.map((line) => `${line.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: ChartCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && /^'*[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
