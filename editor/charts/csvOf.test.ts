import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCell } from '../../engine/sdk/csvCell.ts';
import { csvOf } from './csvOf.ts';

const columns = [{ key: 'node', title: 'Node, or "step"' }, { key: 'lost', title: '=Lost' }];

test('a table is written for spreadsheets: quoted where it has to be, numbers as they are, nothing for what cannot be said', () => {
  expect(csvOf({ columns, rows: [{ node: 'a "b", c', lost: -1.5 }, { node: '两\n行', lost: null }, { node: 'a;b', lost: 0 }] })).toBe('\uFEFF"Node, or ""step""",\'=Lost\r\n"a ""b"", c",-1.5\r\n"两\n行",\r\n"a;b",0\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no text begins as a formula does: %j', (text) => {
  const [, [cell] = []] = read(csvOf({ columns, rows: [{ node: text, lost: 1 }] }));
  expect(cell).toBe(`'${text}`);
});

test('whatever stands in a table can be read back', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '=', '\'+', 'x"y'));
  fc.assert(fc.property(fc.array(fc.record({ node: cell, lost: fc.oneof(fc.integer(), fc.constant(null)) })), (rows) => {
    expect(read(csvOf({ columns, rows })).slice(1).map(([node = '', lost]) => [readCell(node), lost])).toEqual(rows.map(({ node, lost }) => [node, lost === null ? '' : String(lost)]));
  }));
});

function read(csv: string): string[][] {
  return parse(csv, { bom: true, relax_column_count: true });
}
