import type { ChartTable } from './ChartTable.ts';
import { csvOf } from './csvOf.ts';
import { saveFile } from './saveFile.ts';

/** Hands a table to the browser as a CSV file of that name, without its ending. */
export function saveCsv(name: string, table: ChartTable): void {
  saveFile(`${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }));
}
