import { expect, test } from 'vitest';
import { compiled, node } from '../run/fixtures.test-support.ts';

const chain = (ids: readonly string[], outlet: string) => ids.slice(1).map((id, index) => [ids[index] ?? '', outlet, id] as const);

/** How many transitions the machine holds: what compiling costs, and what an event may have to look at. */
function transitionsOf(flow: ReturnType<typeof compiled>): number {
  return Object.values(flow.machine.states).reduce((sum, state) => sum + (state.always?.length ?? 0) + [...state.transitions.values()].reduce((all, each) => all + each.length, 0), 0);
}

test('nodes that pass through are part of the way, not places', () => {
  const flow = compiled([node('a', 'say'), node('b', 'say'), node('q', 'ask')], [['a', 'next', 'b'], ['b', 'next', 'q']]);
  expect(flow.reach.junctions).toEqual(new Set());
  expect(flow.reach.entering(0)).toEqual(new Set(['2:asking', 'closed']));
});

test('a cycle of nodes that pass through holds one place', () => {
  const flow = compiled([node('a', 'say'), node('b', 'say'), node('c', 'say')], [['a', 'next', 'b'], ['b', 'next', 'c'], ['c', 'next', 'a']]);
  expect(flow.reach.junctions.size).toBe(1);
});

test('a node with phases also leads where it fails to', () => {
  const flow = compiled([node('a', 'look'), node('q', 'ask')], [['a', 'failed', 'q']]);
  expect(flow.reach.entering(0)).toEqual(new Set(['0:looking', '0:doubting', '1:asking']));
});

test('a node behind which much lies becomes a place', () => {
  const leaves = Array.from({ length: 50 }, (_, index) => node(`leaf${index}`, 'ask'));
  const flow = compiled([node('fan', 'branch', { count: 50 }), ...leaves], leaves.map(({ id }, index) => ['fan', `way ${index}`, id] as const));
  expect(flow.reach.junctions).toEqual(new Set([0]));
  expect(flow.reach.entering(0)).toEqual(new Set(['0']));
});

/** Each layer leads to the whole of the next: without places in between, every node would know every leaf. */
test('the machine grows in line with the flow, however it fans out', () => {
  const size = (layers: number): number => {
    const nodes = Array.from({ length: layers * 10 }, (_, index) => node(`n${index}`, index % 3 ? 'branch' : 'ask', index % 3 ? { count: 10 } : { choices: Array.from({ length: 9 }, (_each, way) => String(way)) }));
    const edges = nodes.flatMap(({ id, type }, index) =>
      Array.from({ length: 10 }, (_, way) => [id, type === 'branch' ? `way ${way}` : way === 9 ? 'answered' : `choice ${way}`, `n${(Math.floor(index / 10) * 10 + 10 + way) % nodes.length}`] as const),
    );
    return transitionsOf(compiled(nodes, edges)) / nodes.length;
  };
  expect(size(100) / size(10)).toBeLessThan(1.3);
});

test('ten thousand nodes in a row, passing or failing, are walked without recursion', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
  expect(compiled(ids.map((id) => node(id, 'say')), chain(ids, 'next')).reach.junctions.size).toBe(0);
  const failing = compiled(ids.map((id) => node(id, 'ask')), chain(ids, 'failed'));
  expect(Math.max(...ids.map((_, index) => failing.reach.entering(index).size))).toBeLessThanOrEqual(16);
}, 60_000);
