import type { RowGroup } from 'hyparquet';
import type { TableColumn, TableFormat } from '../../contract.ts';
import type { Cell } from './exportTable.ts';
import { createCsvWriter } from './createCsvWriter.ts';
import { createJsonWriter } from './createJsonWriter.ts';
import { createParquetWriter } from './createParquetWriter.ts';

/** How a file is to look. Only CSV asks. */
export interface TableLook {
  /** What columns are called: by names that stay, or in a language. */
  readonly heads: 'names' | 'zh' | 'en';
  /** A byte order mark first, by which spreadsheets know UTF-8. */
  readonly mark: boolean;
}

/** Where in a file something is written. */
export interface Place {
  /** Bytes before it. */
  readonly at: number;
  /** Rows before it. */
  readonly rows: number;
}

export interface WrittenRows {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the end of a Parquet file has to tell of them. */
  readonly groups: readonly RowGroup[];
}

/** Writes a table piece by piece. It holds nothing of what it wrote, so that pieces can be written in other threads. */
export interface TableWriter {
  head(): Uint8Array<ArrayBuffer>;
  rows(rows: readonly (readonly Cell[])[], place: Place): WrittenRows;
  foot(place: Place, groups: readonly RowGroup[]): Uint8Array<ArrayBuffer>;
}

const writers = { csv: createCsvWriter, json: createJsonWriter, parquet: createParquetWriter } satisfies Readonly<Record<TableFormat, (columns: readonly TableColumn[], look: TableLook) => TableWriter>>;

/** What writes a table's columns in a format. */
export function tableWriter(format: TableFormat, columns: readonly TableColumn[], look: TableLook): TableWriter {
  return writers[format](columns, look);
}
