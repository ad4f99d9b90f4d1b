import type { RowGroup } from 'hyparquet';
import type { TableFormat } from '../../contract.ts';
import type { Reader } from '../../reader/createReader.ts';
import type { ExportTable, TableAsked } from './exportTable.ts';
import type { WrittenPage } from './readTablePage.ts';
import { tableWriter, type TableLook } from './tableWriter.ts';

/** Rows that are read and written at once: about a tenth of a second of a reader's thread. */
const pageRows = 5_000;

interface Streamed {
  readonly name: string;
  readonly table: ExportTable;
  readonly asked: TableAsked;
  readonly format: TableFormat;
  readonly look: TableLook;
}

/**
 * A table as a file, read page by page as it is taken: one that is slow to take it is waited for, and nothing is read
 * for one that has gone.
 *
 * @throws {Error} whatever reading the first page threw; what a later one throws breaks the stream off.
 */
export async function streamTable(reader: Pick<Reader, 'read'>, { name, table, asked, format, look }: Streamed): Promise<ReadableStream<Uint8Array>> {
  const writer = tableWriter(format, table.columns, look);
  const groups: RowGroup[] = [];
  const head = writer.head();
  let place = { at: head.length, rows: 0 };
  const read = (after: WrittenPage['next']): Promise<WrittenPage> => reader.read('tablePage', { table: name, asked, after, limit: pageRows, format, look, place });
  let page: WrittenPage | null = await read(null);
  let gone = false;

  return new ReadableStream({
    start: (out) => out.enqueue(head),
    async pull(out) {
      // Who was given nothing does not ask again, so that pages without rows are passed over.
      let written = 0;
      while (page !== null && !gone && written === 0) {
        const { bytes, next, count, groups: more }: WrittenPage = page;
        place = { at: place.at + bytes.length, rows: place.rows + count };
        groups.push(...more);
        if (bytes.length > 0) out.enqueue(bytes);
        written = bytes.length;
        page = next === null ? null : await read(next);
      }
      if (page !== null || gone) return;
      const foot = writer.foot(place, groups);
      if (foot.length > 0) out.enqueue(foot);
      out.close();
    },
    cancel() {
      gone = true;
    },
  });
}
