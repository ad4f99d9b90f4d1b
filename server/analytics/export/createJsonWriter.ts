import type { TableColumn } from '../../contract.ts';
import { jsonCell } from './jsonCell.ts';
import type { TableWriter } from './tableWriter.ts';

/** A JSON list of objects by the columns' names, one on a line. */
export function createJsonWriter(columns: readonly TableColumn[]): TableWriter {
  const encoder = new TextEncoder();
  const heads = columns.map(({ name, kind }) => ({ name: JSON.stringify(name), kind }));
  return {
    head: () => encoder.encode('['),
    rows(rows, place) {
      const lines = rows.map((row) => `{${heads.map(({ name, kind }, at) => `${name}:${JSON.stringify(jsonCell(row[at] ?? null, kind))}`).join(',')}}`);
      return { bytes: encoder.encode(`${place.rows > 0 && lines.length > 0 ? ',' : ''}${lines.map((line) => `\n${line}`).join(',')}`), groups: [] };
    },
    foot: () => encoder.encode('\n]\n'),
  };
}
