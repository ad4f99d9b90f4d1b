import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { TableColumn } from '../../contract.ts';
import type { Cell } from './exportTable.ts';
import type { TableWriter } from './tableWriter.ts';

/** Bytes that a Parquet file begins with. */
const magic = 4;

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
} satisfies Readonly<Record<TableColumn['kind'], Omit<SchemaElement, 'name'>>>;

/** Apache Parquet, a row group for every piece. Every column may hold nulls. */
export function createParquetWriter(columns: readonly TableColumn[]): TableWriter {
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...types[kind] }))];

  /** The library's writer as it would stand at a place of the file; what it writes first, the beginning, is not ours. */
  function resume(at: number): { readonly writer: ParquetWriter; readonly written: () => Uint8Array<ArrayBuffer> } {
    const bytes = new ByteWriter();
    bytes.offset = at - magic;
    return { writer: new ParquetWriter({ writer: bytes, schema, createdBy: 'handrail' }), written: () => new Uint8Array(bytes.getBuffer()).slice(magic) };
  }

  return {
    head: () => new TextEncoder().encode('PAR1'),
    rows(rows, { at }) {
      if (rows.length === 0) return { bytes: new Uint8Array(), groups: [] };
      const { writer, written } = resume(at);
      void writer.write({ columnData: columns.map(({ name, kind }, place) => ({ name, offsetIndex: false, data: rows.map((row) => physical(row[place] ?? null, kind)) })), rowGroupSize: rows.length });
      return { bytes: written(), groups: writer.row_groups };
    },
    foot({ at, rows }, groups) {
      const { writer, written } = resume(at);
      writer.row_groups = [...groups];
      writer.num_rows = BigInt(rows);
      void writer.finish();
      return written();
    },
  };
}

function physical(cell: Cell, kind: TableColumn['kind']): Cell | bigint | Date {
  if (typeof cell !== 'number') return cell;
  if (kind === 'time') return new Date(cell);
  return kind === 'integer' ? BigInt(cell) : cell;
}
