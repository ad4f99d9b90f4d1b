import { expect, test } from 'vitest';
import { document, node } from '../run/fixtures.test-support.ts';
import { flowLimits } from './flow.ts';
import { flowJsonSchema } from './flowJsonSchema.ts';
import { parseFlow } from './parseFlow.ts';

const sound = document([node('a', 'say'), node('b', 'end')], [['a', 'next', 'b']]);

function refusal(input: unknown): readonly string[] {
  const parsed = parseFlow(input);
  return parsed.ok ? [] : [...new Set(parsed.problems.map(({ code }) => code))];
}

test('a document is read as it was written', () => {
  expect(parseFlow(JSON.parse(JSON.stringify(sound)))).toEqual({ ok: true, document: sound });
});

test.each([[null], [undefined], [[]], ['{}'], [5], [new Date()], [() => 1]])('%o is not a document', (input) => {
  expect(refusal(input)).not.toEqual([]);
});

test.each([[0], [4], ['1'], ['2'], [null], [1.5], [-1], [undefined], [{}], [Number.NaN], [1e300]])('the format version %o is not known', (version) => {
  expect(refusal({ ...sound, formatVersion: version })).toEqual(['flow.format-unknown']);
});

test.each(['', '"config":{', '"name":{', '"layout":{', '"text":{'])('a prototype key is refused, wherever it stands (%s)', (place) => {
  const text = JSON.stringify(sound);
  const hostile = place === '' ? text.replace('{', '{"__proto__":{"polluted":true},') : text.replace(place, `${place}"__proto__":{"polluted":true},`);
  expect(hostile).not.toBe(text);
  expect(refusal(JSON.parse(hostile))).toEqual(['flow.shape']);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('keys that nothing knows are refused', () => {
  expect(refusal({ ...sound, extra: 1 })).toEqual(['flow.shape']);
  expect(refusal({ ...sound, nodes: [{ ...sound.nodes[0], code: 'alert(1)' }] })).toEqual(['flow.shape']);
});

test.each(['constructor', 'toString', '__proto__', 'text', 'in', '1a', 'a-b', '', 'a.b', '变量', 'optional', 'google', 'null_type', 'cel'])('no variable is called %j', (name) => {
  expect(refusal({ ...sound, variables: [{ name, type: 'text' }] })).toEqual(['flow.shape']);
});

const many = (count: number, make: (index: number) => unknown): unknown[] => Array.from({ length: count }, (_, index) => make(index));

function nested(depth: number): unknown {
  let of: unknown = 1;
  for (let level = 0; level < depth; level += 1) of = level % 2 ? { of } : [of];
  return of;
}

/** Each is refused by what it is, before anything is done with its parts: reading them all would take seconds. */
test.each([
  ['a million nodes', { ...sound, nodes: many(1e6, (index) => node(`n${index}`, 'end')) }, 'flow.too-large'],
  ['a million edges', { ...sound, edges: many(1e6, () => ({ from: 'a', outlet: 'next', to: 'b' })) }, 'flow.too-large'],
  ['a million variables', { ...sound, variables: many(1e6, () => 1) }, 'flow.too-large'],
  ['a million places in the layout', { ...sound, layout: { nodes: many(1e6, () => ({})) } }, 'flow.too-large'],
  ['a million values in a setting', { ...sound, nodes: [node('a', 'say', { list: many(1e6, () => null) as null[] })] }, 'flow.too-large'],
  ['settings 100,000 deep', { ...sound, nodes: [{ id: 'a', type: 'say', config: { of: nested(100_000) } }] }, 'flow.too-deep'],
  ['a document 100,000 deep', { ...sound, name: nested(100_000) }, 'flow.too-deep'],
  ['an id of a million characters', { ...sound, start: 'x'.repeat(1e6) }, 'flow.shape'],
  ['ten thousand nodes of no shape', { ...sound, nodes: many(10_000, () => 5) }, 'flow.shape'],
])('%s is refused', (_, input, code) => {
  const parsed = parseFlow(input);
  expect(parsed.ok).toBe(false);
  expect(parsed.ok ? [] : parsed.problems[0]?.code).toBe(code);
  expect(parsed.ok ? [] : parsed.problems.length).toBeLessThanOrEqual(100);
  expect(JSON.stringify(parsed).length).toBeLessThan(100_000);
});

test('a document at the limits is read', () => {
  const nodes = many(flowLimits.nodes, (index) => node(`n${index}`, 'say')) as typeof sound.nodes;
  expect(parseFlow({ ...sound, nodes, layout: { ...sound.layout, nodes: nodes.map(({ id }) => ({ id, x: 1, y: 2 })) } }).ok).toBe(true);
  expect(refusal({ ...sound, nodes: [...nodes, node('one more', 'say')] })).toEqual(['flow.too-large']);
});

test('groups and notes are read as they were drawn, even round nodes that are gone', () => {
  const group = { id: 'g', title: '售后 after-sales', color: 'blue' as const, nodes: ['a', 'gone', '__proto__'] };
  const note = { id: '__proto__', x: -1.5, y: 2, width: 200, height: 80, text: 'ask Wang\n{{ not a variable', color: 'yellow' as const };
  const drawn = { ...sound, layout: { nodes: [], groups: [group], notes: [note] } };
  expect(parseFlow(JSON.parse(JSON.stringify(drawn)))).toEqual({ ok: true, document: drawn });
  const layouts = [
    { groups: [{ ...group, color: 'pink' }] }, { groups: [{ ...group, title: 'x'.repeat(201) }] }, { groups: [{ ...group, title: { en: 'x' } }] },
    { notes: [{ ...note, text: 'x'.repeat(4_001) }] }, { notes: [{ ...note, width: 0 }] }, { notes: [{ ...note, x: null }] },
    { groups: many(501, () => group) }, { notes: many(501, () => note) }, { groups: undefined }, { notes: undefined },
  ];
  for (const layout of layouts) expect(refusal({ ...drawn, layout: { ...drawn.layout, ...layout } })).toEqual(['flow.shape']);
});

test('the JSON Schema says what a document needs', () => {
  expect(flowJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false, required: expect.arrayContaining(['formatVersion', 'nodes', 'edges', 'start']) });
});
