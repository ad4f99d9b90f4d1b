import { expect, test } from 'vitest';
import type { FlowDocument } from '../sdk/flow.ts';
import { begin } from '../run/advance.ts';
import { compiled, document, node, registry } from '../run/fixtures.test-support.ts';
import { compileFlow } from './compileFlow.ts';

const sound = document([node('a', 'ask'), node('b', 'end')], [['a', 'answered', 'b']]);

function problems(of: FlowDocument): readonly (readonly [code: string, node: string | undefined, path: string | undefined])[] {
  const compilation = compileFlow(of, registry);
  return compilation.ok ? [] : compilation.problems.map(({ code, node: id, path }) => [code, id, path] as const);
}

test('a sound document compiles to a machine whose states are where a conversation can rest', () => {
  const flow = compiled([node('a', 'say'), node('b', 'ask'), node('c', 'look'), node('d', 'end')], [['a', 'next', 'b'], ['b', 'answered', 'c'], ['c', 'found', 'd']]);
  expect(Object.keys(flow.machine.states)).toEqual(expect.arrayContaining(['start', 'closed', 'resume', '1:asking', '2:looking', '2:doubting', 'rescue:queued', 'rescue:agent']));
  expect(Object.keys(flow.machine.states)).toHaveLength(8);
  expect(flow.machine.states['1:asking']?.meta).toEqual({ node: 'b', type: 'ask', phase: 'asking' });
});

test.each<[string, Partial<FlowDocument>, readonly [string, string | undefined, string | undefined]]>([
  ['the start is no node', { start: 'nowhere' }, ['flow.start-unknown', undefined, undefined]],
  ['the start is a prototype\'s name', { start: '__proto__' }, ['flow.start-unknown', undefined, undefined]],
  ['two nodes share an id', { nodes: [...sound.nodes, node('a', 'end')] }, ['flow.node-duplicate', 'a', undefined]],
  ['a type is unknown', { nodes: [...sound.nodes, node('c', 'magic')] }, ['flow.node-type-unknown', 'c', undefined]],
  ['a type is a prototype\'s name', { nodes: [...sound.nodes, node('c', 'constructor')] }, ['flow.node-type-unknown', 'c', undefined]],
  ['a setting has another shape', { nodes: [...sound.nodes, node('c', 'sleep', { ms: 'long' })] }, ['flow.config-invalid', 'c', 'ms']],
  ['an expression is wrong', { nodes: [...sound.nodes, node('c', 'branch', { closes: 'text > 1' })] }, ['flow.expression-invalid', 'c', 'closes']],
  ['a text\'s expression is wrong', { nodes: [...sound.nodes, node('c', 'say', { text: { en: 'x', zh: '{{nobody}}' } })] }, ['flow.variable-undeclared', 'c', 'text.zh']],
  ['an edge comes from nowhere', { edges: [...sound.edges, { from: 'x', outlet: 'next', to: 'a' }] }, ['flow.edge-dangling', undefined, undefined]],
  ['an edge leads nowhere', { edges: [{ from: 'a', outlet: 'answered', to: 'toString' }] }, ['flow.edge-dangling', undefined, undefined]],
  ['an edge starts at no outlet', { edges: [{ from: 'a', outlet: 'constructor', to: 'b' }] }, ['flow.edge-outlet-unknown', 'a', undefined]],
  ['two edges leave an outlet', { edges: [...sound.edges, { from: 'a', outlet: 'answered', to: 'a' }] }, ['flow.edge-duplicate', 'a', undefined]],
  ['two variables share a name', { variables: [{ name: 'v', type: 'text' }, { name: 'v', type: 'text' }] }, ['flow.variable-duplicate', undefined, undefined]],
  ['a variable begins with another type', { variables: [{ name: 'v', type: 'text', initial: 1 }] }, ['flow.variable-initial', undefined, undefined]],
])('%s: that is said, and where', (_, change, expected) => {
  expect(problems({ ...sound, ...change })).toEqual([expected]);
});

test('everything wrong is said at once', () => {
  expect(problems({ ...sound, nodes: [node('a', 'magic'), node('a', 'sleep'), node('c', 'say', { text: { en: '{{x}} {{y}}' } })], start: 'no' }).map(([code]) => code)).toEqual([
    'flow.node-type-unknown', 'flow.node-duplicate', 'flow.config-invalid', 'flow.variable-undeclared', 'flow.variable-undeclared', 'flow.start-unknown', 'flow.edge-dangling',
  ]);
});

test('variables begin with their initial value, or empty', () => {
  const flow = compiled(sound.nodes, [], { variables: [{ name: 'a', type: 'text', initial: 'x' }, { name: 'b', type: 'number' }, { name: 'c', type: 'boolean' }, { name: 'd', type: 'list' }, { name: 'e', type: 'text' }] });
  expect(begin(flow, { locale: 'en', variables: {} }, { now: 0, ids: () => 'x' }).snapshot.context.variables).toEqual({ a: 'x', b: 0, c: false, d: [], e: '' });
});
