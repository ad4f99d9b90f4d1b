import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFlow } from '../prove/checkFlow.ts';
import { document, node, registry } from '../run/fixtures.test-support.ts';
import { locateProblems } from './locateProblems.ts';
import { readFlowText } from './readFlowText.ts';

const flow = document([node('a', 'say', { text: { en: 'hi', zh: '{{ ghost }}' } }), node('b', 'sleep', { ms: 'long' }), node('c', 'end')], [['a', 'next', 'b'], ['b', 'nowhere', 'c']]);
const text = JSON.stringify(flow, null, 2);

function refusal(of: string): readonly (readonly [code: string, line: number | undefined, column: number | undefined])[] {
  const read = readFlowText(of);
  return read.ok ? [] : read.problems.map(({ code, line, column }) => [code, line, column] as const);
}

/** Where a piece of a text stands. */
function placeOf(piece: string, of = text): [line: number, column: number] {
  const before = of.slice(0, of.indexOf(piece)).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

test('a document is read as it was written, with a byte order mark or without, compact or laid out', () => {
  for (const of of [text, `\uFEFF${text}`, JSON.stringify(flow), text.replaceAll('\n', '\r\n')]) expect(readFlowText(of)).toEqual({ ok: true, document: flow });
});

test.each([
  ['', 1, 1, /空/u],
  [' \n ', 2, 2, /空/u],
  ['{', 1, 2, /中断/u],
  ['{"a": 1,\n  "b": }', 2, 8, /缺少一个值/u],
  ['{"a": 1\n "b": 2}', 2, 2, /逗号/u],
  ['{"a": 1,}', 1, 9, /最后一项/u],
  ['[1, 2, ]', 1, 8, /最后一项/u],
  ['[1, 2', 1, 6, /中断/u],
  ['{"a" 1}', 1, 6, /冒号/u],
  ["{'a': 1}", 1, 2, /不是 JSON/u],
  ['{a: 1}', 1, 2, /不是 JSON/u],
  ['{1: 1}', 1, 2, /字段名/u],
  ['// x\n{}', 1, 1, /注释/u],
  ['{"a": /* x */ 1}', 1, 7, /注释/u],
  ['{} {}', 1, 4, /多余/u],
  ['{"a": 01}', 1, 8, /逗号/u],
  ['{"a": -}', 1, 7, /不是 JSON|数字/u],
  ['{"a": 1.}', 1, 7, /数字/u],
  ['{"a": NaN}', 1, 7, /不是 JSON/u],
  ['{"a": "x\ny"}', 1, 7, /双引号/u],
  ['{"a": "\t"}', 1, 7, /控制字符/u],
  ['{"a": "\\x"}', 1, 7, /反斜杠/u],
  ['{"a": "\\u12"}', 1, 7, /十六进制/u],
  ['{"a": {"b": 1, "b": 2}}', 1, 16, /“b”重复/u],
  ['[1}', 1, 3, /逗号|括号/u],
] as const)('%j is refused at line %i, column %i, in a plain sentence', (of, line, column, sentence) => {
  const read = readFlowText(of);
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'flow.not-json', line, column, text: { zh: expect.stringMatching(sentence) } }] });
});

test.each([
  ['NUL', text.replace('hi', 'h\\u0000i'), 'request.text-damaged', '"h\\u0000i"'],
  ['half a character', text.replace('hi', '\\ud83d'), 'request.text-damaged', '"\\ud83d"'],
  ['a prototype key', text.replace('"en": "hi"', '"__proto__": "hi"'), 'flow.shape', '"__proto__"'],
  ['a key that nothing knows', text.replace('"knowledge"', '"code": 1, "knowledge"'), 'flow.shape', '1, "knowledge"'],
  ['a value of another type', text.replace('"type": "say"', '"type": 7'), 'flow.shape', '7'],
  ['a list for an object', text.replace('"layout": {', '"layout": [], "x": {'), 'flow.shape', '[], "x"'],
  ['a format to come', text.replace('"formatVersion": 3', '"formatVersion": 4'), 'flow.format-unknown', '4'],
])('%s is refused where it stands', (_, of, code, piece) => {
  expect(of).not.toBe(text);
  expect(refusal(of)[0]).toEqual([code, ...placeOf(piece, of)]);
});

test('what is missing is told at what should have it', () => {
  const of = text.replace('"type": "say",', '');
  expect(refusal(of)).toEqual([['flow.shape', ...placeOf('{\n      "id": "a"', of)]]);
});

test('hostile sizes are refused at once', () => {
  expect(refusal('x'.repeat(50_000_000))).toEqual([['flow.too-large', undefined, undefined]]);
  const deep = '['.repeat(1_000_000);
  expect(refusal(deep)).toEqual([['flow.too-deep', 1, 26]]);
  expect(refusal(text.replace('"hi"', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))[0]?.[0]).toBe('flow.too-deep');
  expect(refusal(JSON.stringify({ ...flow, nodes: Array.from({ length: 10_001 }, () => 1) }))[0]?.[0]).toBe('flow.too-large');
});

test('UTF-16 that was read as UTF-8 is told to be so', () => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const of of [bytes, bytes.subarray(2)]) expect(readFlowText(of.toString('utf8'))).toMatchObject({ ok: false, problems: [{ code: 'flow.not-json', text: { en: expect.stringContaining('UTF-16') } }] });
});

test('problems of a flow that can be read are found in its text by node', () => {
  const located = locateProblems(text, checkFlow(flow, registry), flow).filter((each) => each.severity === 'error');
  expect(located.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['flow.variable-undeclared', ...placeOf('"{{ ghost }}"')],
    ['flow.config-invalid', ...placeOf('"long"')],
    ['flow.outlet-not-drawn', ...placeOf('{\n      "id": "b"')],
  ]);
  const edge = document([node('a', 'end')], [['a', 'nowhere', 'a']]);
  const source = JSON.stringify(edge, null, 1);
  expect(locateProblems(source, checkFlow(edge, registry), edge)[0]).toMatchObject({ code: 'flow.edge-outlet-unknown', line: placeOf('{\n   "from"', source)[0] });
});

test('whatever the text, it is read as JSON.parse reads it, or refused with a place', () => {
  const hostile = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-0.5e3', 'null', 'true', ' ', '\n', '\\', '"', '//', '\t', '\u0000', '\uFEFF', '\u2028')).map((parts) => parts.join('')),
    fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 2 })).map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone)),
  );
  fc.assert(
    fc.property(hostile, (of) => {
      const read = readFlowText(of);
      if (!read.ok && !read.problems.some((each) => each.code === 'flow.not-json' || each.code === 'request.text-damaged')) expect(() => JSON.parse(of.replace(/^\uFEFF/, ''))).not.toThrow();
      if (read.ok) return;
      const lines = of.split(/\r\n|\r|\n|\u2028|\u2029/);
      for (const { line, column } of read.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length + 1);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 3_000 },
  );
});
