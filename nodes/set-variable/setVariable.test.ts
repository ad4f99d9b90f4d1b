import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import type { FlowVariable } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

const setVariable = registry['set-variable'];

const variables: FlowVariable[] = [
  { name: 'a', type: 'number', initial: 2 },
  { name: 'b', type: 'number' },
  { name: 'name', type: 'text', initial: 'Lin' },
  { name: 'ready', type: 'boolean' },
  { name: 'items', type: 'list' },
];

function assign(...pairs: [variable: string, value: string][]) {
  return rehearseNode(setVariable, { assign: pairs.map(([variable, value]) => ({ variable, value })) }, { variables });
}

test('every type can be set, and each assignment sees the ones before it', () => {
  const talk = assign(['a', 'a * 3'], ['b', 'a + 1'], ['name', '"Ms " + name'], ['ready', 'b == 7'], ['items', '[name, string(b)]']);
  expect(talk.opening.visits[0]?.outlet).toBe('next');
  expect(talk.variables()).toEqual({ a: 6, b: 7, name: 'Ms Lin', ready: true, items: ['Ms Lin', '7'] });
});

test('if one value cannot be worked out, none is set', () => {
  for (const broken of ['a / 0', 'double(name)', 'double(items[0])']) {
    const talk = assign(['b', '5'], ['a', broken]);
    expect(talk.opening.visits[0]?.outlet, broken).toBe('failed');
    expect(talk.variables()).toMatchObject({ a: 2, b: 0 });
  }
});

test('a value of another type is refused where it stands', () => {
  expect(() => assign(['b', '1'], ['a', '"one"'])).toThrow(/assign\.1\.value/u);
  expect(() => assign(['name', 'a'])).toThrow(/expected string/u);
  expect(() => assign(['nobody', '1'])).toThrow(/variable-undeclared.*variable nobody.*"type":"number"/u);
});

test('a text that grows without end is cut rather than breaking the conversation', () => {
  const talk = assign(...Array.from({ length: 20 }, (): [string, string] => ['name', 'name + name']));
  expect(String(talk.variables()['name'])).toHaveLength(4_000);
});

test('a reserved or malformed name is no variable', () => {
  for (const variable of ['__proto__', 'constructor', 'text', '1a', 'a b', '']) expect(setVariable.read({ assign: [{ variable, value: '1' }] }).ok).toBe(false);
});
