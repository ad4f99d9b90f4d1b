import { describe, expect, test } from 'vitest';
import type { InputEvent } from '../sdk/event.ts';
import { advance } from './advance.ts';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';
import { readSnapshot } from './snapshot.ts';

const queueing = 'I am bringing in a colleague. Please hold on for a moment.';

/** How each sort of broken node is brought to break. */
const breaking: readonly (readonly [at: string, event: ((talk: Talk) => void) | null])[] = [
  ['pass', null],
  ['enter', null],
  ['vain', null],
  ['leaves', null],
  ['sets', null],
  ['text', (talk) => talk.text('x')],
  ['choice', (talk) => talk.choose('a')],
  ['timer', (talk) => talk.timer('tick')],
  ['outcome', (talk) => talk.outcome('found')],
];

describe.each(breaking)('a node that breaks at %s', (at, happen) => {
  test('gives the conversation to a person', () => {
    const talk = new Talk(compiled([node('b', 'broken', { at })], []));
    happen?.(talk);
    expect(talk.last.status).toBe('queued');
    expect(words(talk.last)).toEqual([queueing]);
    expect(talk.last.faults).toMatchObject([{ reason: 'node-failed', node: 'b' }]);
    expect(talk.last.requests).toMatchObject([{ kind: 'handoff', params: { team: null, note: 'node-failed' } }]);
    expect(talk.last.visits.filter((each) => each.node === 'b').at(-1)).toMatchObject({ outlet: 'rescue' });
  });

  test('goes on at its failed outlet where that is drawn', () => {
    const talk = new Talk(compiled([node('b', 'broken', { at }), node('q', 'ask')], [['b', 'failed', 'q']]));
    happen?.(talk);
    expect(talk.last.status).toBe('bot');
    expect(words(talk.last)).toEqual(['Yes?']);
    expect(talk.last.faults).toMatchObject([{ reason: 'node-failed', node: 'b' }]);
    expect(talk.text('still here').visits[0]).toEqual({ node: 'q', entered: false, outlet: 'answered' });
  });
});

test('a chain of nodes that break on entering ends where one holds', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `b${index}`);
  const nodes = [...ids.map((id) => node(id, 'broken', { at: 'enter' })), node('q', 'ask')];
  const talk = new Talk(compiled(nodes, nodes.slice(1).map(({ id }, index) => [ids[index]!, 'failed', id] as const)));
  expect(words(talk.last)).toEqual(['Yes?']);
  expect(talk.last.faults).toHaveLength(60);
});

test('a node that breaks into itself ends with a person', () => {
  const talk = new Talk(compiled([node('b', 'broken', { at: 'enter' })], [['b', 'failed', 'b']]));
  expect(talk.last.faults.at(-1)).toMatchObject({ reason: 'visit-budget', node: 'b' });
  expect(talk.last.status).toBe('queued');
});

test('an outlet that is not drawn leads to a person, and is named', () => {
  const talk = new Talk(compiled([node('q', 'ask')], []));
  talk.text('hi');
  expect(words(talk.last)).toEqual(['heard hi', queueing]);
  expect(talk.last.faults).toEqual([{ reason: 'outlet-not-drawn', node: 'q', detail: 'answered' }]);
});

test('an outlet that the node does not have leads to a person', () => {
  const talk = new Talk(compiled([node('b', 'branch', { choose: '7' })], []));
  expect(talk.last.faults).toMatchObject([{ reason: 'outlet-not-drawn', detail: 'way 7' }]);
});

test('a variable is never given a value of another type', () => {
  const flow = compiled([node('s', 'say', { text: { en: 'x' }, set: { n: '"text"' } })], [], { variables: [{ name: 'n', type: 'number' }] });
  expect(new Talk(flow).last).toMatchObject({ status: 'queued', messages: [{ text: queueing }], snapshot: { context: { variables: { n: 0 } } } });
});

test('a condition that divides by nothing is the node\'s failure', () => {
  const talk = new Talk(compiled([node('b', 'branch', { choose: '1 / size(text)' })], []));
  expect(talk.last.faults).toMatchObject([{ reason: 'node-failed', node: 'b' }]);
});

describe('handing off', () => {
  const nodes = [node('hello', 'say'), node('q', 'ask', { silenceMs: 50 }), node('look', 'look'), node('q2', 'ask'), node('nap', 'sleep', { ms: 9 }), node('bye', 'end')];
  const edges = [['hello', 'next', 'q'], ['q', 'answered', 'look'], ['look', 'found', 'q2'], ['q2', 'answered', 'nap'], ['nap', 'next', 'bye']] as const;
  const reach: Readonly<Record<string, (talk: Talk) => void>> = {
    q: () => undefined,
    look: (talk) => talk.text('a'),
    q2: (talk) => [talk.text('a'), talk.outcome('found', { what: 'it' })],
    nap: (talk) => [talk.text('a'), talk.outcome('found', { what: 'it' }), talk.text('b')],
  };

  test.each(Object.keys(reach))('works from %s, and takes back what was pending', (from) => {
    const talk = new Talk(compiled(nodes, edges));
    reach[from]?.(talk);
    const { effect, timers } = talk.context;
    talk.handoff();
    expect(talk.last).toMatchObject({ status: 'queued', faults: [{ reason: 'customer-asked', node: from }] });
    expect(new Set(talk.last.cancelled)).toEqual(new Set([...timers.map(({ id }) => id), ...(effect ? [effect.id] : [])]));
    expect(talk.last.visits).toEqual([{ node: from, entered: false, outlet: 'rescue' }, { node: null, entered: true, outlet: null }]);
  });

  test.each([['q', 'q'], ['look', 'q'], ['q2', 'q2'], ['nap', 'q2']])('given back from %s, the bot asks again at %s', (from, asks) => {
    const talk = new Talk(compiled(nodes, edges));
    reach[from]?.(talk);
    talk.handoff();
    expect(talk.outcome('accepted', { agent: 'Li' }).status).toBe('agent');
    expect(talk.text('to the person')).toMatchObject({ messages: [], status: 'agent' });
    const back = talk.outcome('returned');
    expect(back.status).toBe('bot');
    expect(words(back)).toEqual(['Yes?']);
    expect(back.visits).toEqual([{ node: null, entered: false, outlet: 'returned' }, { node: asks, entered: true, outlet: null }]);
  });

  test('given back before the bot ever listened, it begins again', () => {
    const talk = new Talk(compiled([node('hello', 'say'), node('look', 'look')], [['hello', 'next', 'look']]));
    talk.handoff();
    expect(words(talk.outcome('returned'))).toEqual(['say hello']);
  });

  test('given back into a cycle of its own, it still ends with a person, every time', () => {
    const talk = new Talk(compiled([node('a', 'say'), node('b', 'say')], [['a', 'next', 'b'], ['b', 'next', 'a']]));
    expect(talk.last.faults).toMatchObject([{ reason: 'visit-budget' }]);
    const again = talk.outcome('returned');
    expect(again).toMatchObject({ status: 'queued', faults: [{ reason: 'visit-budget' }] });
    expect(again.messages).toHaveLength(1_001);
  });

  test('twice is once', () => {
    const talk = new Talk(compiled(nodes, edges));
    talk.handoff();
    const { snapshot } = talk.last;
    const second = talk.handoff();
    expect(second).toMatchObject({ snapshot, messages: [], requests: [], visits: [], faults: [], cancelled: [] });
    talk.outcome('accepted', { agent: 'Li' });
    expect(talk.handoff()).toMatchObject({ status: 'agent', requests: [] });
  });

  test('requeued waits for the next person; resolved closes', () => {
    const talk = new Talk(compiled(nodes, edges));
    talk.handoff();
    talk.outcome('accepted', { agent: 'Li' });
    expect(talk.outcome('requeued').status).toBe('queued');
    expect(talk.outcome('accepted', { agent: 'Wang' }).status).toBe('agent');
    expect(talk.outcome('resolved')).toMatchObject({ status: 'closed', messages: [] });
    expect(talk.text('anyone?')).toMatchObject({ heard: false, status: 'closed', messages: [] });
    expect(talk.handoff()).toMatchObject({ heard: false, status: 'closed' });
  });

  test('a fault while a person is on changes nothing', () => {
    const talk = new Talk(compiled(nodes, edges));
    talk.handoff();
    const { snapshot } = talk.last;
    expect(talk.send({ type: 'fault', reason: 'snapshot-too-large' }).snapshot).toEqual(snapshot);
  });

  test('a drawn hand-off that nobody answers leaves by its timeout, and waits anew after a requeue', () => {
    const flow = compiled([node('p', 'person', { patienceMs: 70 }), node('q', 'ask')], [['p', 'timeout', 'q']]);
    const talk = new Talk(flow);
    expect(talk.last.timers).toMatchObject([{ name: 'unanswered', due: 1_070 }]);
    talk.outcome('accepted', { agent: 'Li' });
    expect(talk.context.timers).toEqual([]);
    talk.outcome('requeued');
    expect(words(talk.timer('unanswered'))).toEqual(['nobody', 'Yes?']);
  });
});

test('a snapshot that cannot be read goes to a person', () => {
  const flow = compiled([node('q', 'ask')], [], { locales: ['zh'] });
  const events: readonly InputEvent[] = [{ type: 'customer.text', text: 'hi' }, { type: 'timer', timer: 'x' }, { type: 'outcome', effect: 'x', outcome: 'y', data: null }];
  for (const event of events) {
    const turn = advance(flow, readSnapshot(flow, 'not json'), event, { now: 0, ids: () => 'one' });
    expect(turn).toMatchObject({ status: 'queued', faults: [{ reason: 'snapshot-unreadable' }] });
    expect(words(turn)).toEqual(['正在为您转接人工客服，请稍候。']);
  }
});
