import type { ChartTable } from './ChartTable.ts';

/** A table whose last row is still running, and says so in its first column. */
export function tableSoFar({ columns, rows }: ChartTable, words: string): ChartTable {
  const [first] = columns;
  return { columns, rows: rows.map((row, at) => (first && at === rows.length - 1 ? { ...row, [first.key]: `${row[first.key] ?? ''} · ${words}` } : row)) };
}
