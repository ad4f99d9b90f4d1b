import { expect, test } from 'vitest';
import { compiled, node, Talk } from './fixtures.test-support.ts';

test('a conversation enters a thousand nodes without its customer, and then goes to a person', () => {
  const talk = new Talk(compiled([node('a', 'say'), node('b', 'say')], [['a', 'next', 'b'], ['b', 'next', 'a']]));
  expect(talk.last.visits.filter(({ node: id, entered }) => entered && id !== null)).toHaveLength(1_000);
  expect(talk.last.faults).toEqual([{ reason: 'visit-budget', node: 'a', detail: '' }]);
  expect(talk.last.status).toBe('queued');
});

test('a node that leads to itself ends the same way', () => {
  const talk = new Talk(compiled([node('a', 'say')], [['a', 'next', 'a']]));
  expect(talk.last.messages).toHaveLength(1_001);
  expect(talk.last.faults).toMatchObject([{ reason: 'visit-budget' }]);
});

test('a cycle through the world ends with a person too', () => {
  const talk = new Talk(compiled([node('a', 'look')], [['a', 'missed', 'a']]));
  let turns = 0;
  while (talk.last.status === 'bot' && turns < 2_000) {
    talk.outcome('missed');
    turns += 1;
  }
  expect(turns).toBe(1_000);
  expect(talk.last.faults).toMatchObject([{ reason: 'visit-budget', node: 'a' }]);
});

test('a chain of 999 nodes before a question is within it, and a text begins it anew', () => {
  const ids = Array.from({ length: 999 }, (_, index) => `n${index}`);
  const nodes = [...ids.map((id) => node(id, 'say')), node('q', 'ask')];
  const edges = nodes.slice(1).map(({ id }, index) => [ids[index] ?? '', 'next', id] as const);
  const talk = new Talk(compiled(nodes, [...edges, ['q', 'answered', 'n0']]));
  for (let turn = 0; turn < 3; turn += 1) {
    expect(talk.last).toMatchObject({ status: 'bot', faults: [] });
    talk.text('again');
  }
});

test('a chain of 1,000 before a question is not', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `n${index}`);
  const nodes = [...ids.map((id) => node(id, 'say')), node('q', 'ask')];
  const talk = new Talk(compiled(nodes, nodes.slice(1).map(({ id }, index) => [ids[index] ?? '', 'next', id] as const)));
  expect(talk.last.faults).toEqual([{ reason: 'visit-budget', node: 'q', detail: '' }]);
});
