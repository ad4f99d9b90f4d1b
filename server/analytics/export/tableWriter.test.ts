import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import type { TableColumn, TableFormat } from '../../contract.ts';
import { readCell } from '../../../engine/sdk/csvCell.ts';
import type { Cell } from './exportTable.ts';
import { tableWriter, type TableLook } from './tableWriter.ts';

const kinds = ['text', 'integer', 'number', 'boolean', 'time'] as const;
const columns: TableColumn[] = kinds.map((kind) => ({ name: `a_${kind}`, kind, title: { zh: `列“${kind}”`, en: `=${kind}, "it"` }, about: { zh: '', en: '' }, words: false }));
const names: TableLook = { heads: 'names', mark: false };

/** Formulas, quotes, line ends, directions turned, what other formats end with, and anything else that can be stored. */
const hostile = fc.constantFrom('=1+1', '+86 138', '-1', '@SUM(A1)', '\t=1', '\r\n', '＝cmd|calc', '\'=1', '\'\'@', '"";,', '\uFEFF', '\u202Etxt.exe', 'PAR1', '\u0000', '</script>', '用户说“退货”', '👩‍👩‍👧', '');
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()), fc.tuple(hostile, hostile).map((pair) => pair.join('')));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 });
const anyRow = fc.tuple(orNull(anyText), orNull(fc.maxSafeInteger()), orNull(fc.double({ noNaN: true, noDefaultInfinity: true })), orNull(fc.boolean()), orNull(fc.integer({ min: 0, max: 4e12 })));
/** As pages: what is written in pieces is one table. */
const anyPages = fc.array(fc.array(anyRow, { minLength: 1, maxLength: 6 }), { maxLength: 4 });

function write(format: TableFormat, pages: readonly Cell[][][], look = names): Uint8Array<ArrayBuffer> {
  const writer = tableWriter(format, columns, look);
  const pieces = [writer.head()];
  const groups = [];
  let place = { at: pieces[0]!.length, rows: 0 };
  for (const rows of pages) {
    // As it comes out of another thread.
    const written = structuredClone(writer.rows(rows, place));
    pieces.push(written.bytes);
    groups.push(...written.groups);
    place = { at: place.at + written.bytes.length, rows: place.rows + rows.length };
  }
  return new Uint8Array(Buffer.concat([...pieces, writer.foot(place, groups)]));
}

// The reader's own drops a byte order mark that a text begins with.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array | undefined) => bytes && utf8.decode(bytes) };
const iso = (at: Cell) => (typeof at === 'number' ? new Date(at).toISOString() : at);

it('reads back from CSV what was written, whatever people typed', () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const read: string[][] = parse(Buffer.from(write('csv', pages)));
      const expected = pages.flat().map(([text, ...others]) => [text ?? '', ...others.slice(0, 3).map((cell) => (cell === null ? '' : String(cell))), iso(others[3]) ?? '']);
      expect(read[0]).toEqual(columns.map(({ name }) => name));
      expect(read.slice(1).map(([text = '', ...others]) => [readCell(text), ...others])).toEqual(expected);
    }),
  );
});

it('writes no cell into CSV that a spreadsheet would run, and leaves numbers as they are', () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const read: string[][] = parse(Buffer.from(write('csv', pages)));
      for (const [text = '', integer, number] of read.slice(1)) {
        expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        expect(integer).not.toMatch(/^'/);
        expect(number).not.toMatch(/^'/);
      }
    }),
  );
  const cells = Buffer.from(write('csv', [[['-1', -1, -0.5, null, null]]])).toString();
  expect(cells.split('\r\n')[1]).toBe('\'-1,-1,-0.5,,');
});

it('calls the columns of a CSV by a reader’s words when asked to, with a mark for spreadsheets', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(write('csv', [], { heads: 'en', mark: true }));
  expect(text).toBe('\uFEFF"\'=text, ""it""","\'=integer, ""it""","\'=number, ""it""","\'=boolean, ""it""","\'=time, ""it"""\r\n');
  expect(new TextDecoder().decode(write('csv', [], { heads: 'zh', mark: false }))).toContain('列“text”');
});

it('reads back from JSON what was written', () => {
  fc.assert(
    fc.property(anyPages, (pages) => {
      const expected = pages.flat().map((row) => Object.fromEntries(columns.map(({ name, kind }, place) => [name, kind === 'time' ? iso(row[place]!) : row[place]])));
      expect(JSON.parse(Buffer.from(write('json', pages)).toString())).toEqual(JSON.parse(JSON.stringify(expected)));
    }),
  );
});

it('reads back from Parquet what was written, with its types', async () => {
  await fc.assert(
    fc.asyncProperty(anyPages, async (pages) => {
      const { buffer: file } = write('parquet', pages);
      const expected = pages.flat().map(([text, integer, number, flag, time]) => ({ a_text: text, a_integer: integer === null ? null : BigInt(integer), a_number: number, a_boolean: flag, a_time: time === null ? null : new Date(time) }));
      const read = await parquetReadObjects({ file, parsers });
      expect(read.map((row) => ({ ...row }))).toEqual(expected);
    }),
  );
});
