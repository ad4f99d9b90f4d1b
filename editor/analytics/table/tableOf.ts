import type { ChartCell, ChartTable } from '../../charts/ChartTable.ts';

/**
 * Rows as a table for a file, by what each column is called and holds.
 *
 * @example tableOf(topics, [[t('topic'), ({ name }) => name], [t('asked'), ({ asked }) => asked]])
 */
export function tableOf<T>(rows: readonly T[], columns: readonly (readonly [title: string, of: (row: T) => ChartCell])[]): ChartTable {
  // Two columns may be called the same.
  return { columns: columns.map(([title], at) => ({ key: String(at), title })), rows: rows.map((row) => Object.fromEntries(columns.map(([, of], at) => [String(at), of(row)]))) };
}
