import { expect, test } from 'vitest';
import type { InputEvent } from '../sdk/event.ts';
import { advance, begin, type Advance } from './advance.ts';
import { noTriggers } from '../sdk/flowHandoff.ts';
import { compiled, document, node, registry } from './fixtures.test-support.ts';
import { compileFlow } from '../compile/compileFlow.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

const nodes = [node('hi', 'say'), node('q', 'ask', { choices: ['a'], silenceMs: 60 }), node('look', 'look'), node('b', 'broken', { at: 'text' }), node('p', 'person')];
const edges = [['hi', 'next', 'q'], ['q', 'answered', 'look'], ['q', 'choice a', 'b'], ['q', 'silence', 'p'], ['look', 'found', 'q'], ['look', 'missed', 'p']] as const;
const events: readonly InputEvent[] = [
  { type: 'customer.text', text: 'hello' },
  { type: 'customer.text', text: 'early' },
  { type: 'outcome', effect: 'id-2', outcome: 'found', data: { what: 'it' } },
  { type: 'outcome', effect: 'id-5', outcome: 'more', data: null },
  { type: 'customer.text', text: 'that' },
  { type: 'customer.choice', choice: 'a' },
  { type: 'customer.text', text: 'boom' },
  { type: 'customer.handoff' },
  { type: 'outcome', effect: 'id-8', outcome: 'returned', data: null },
  { type: 'customer.text', text: 'bad', mood: { score: 0.4, anger: 0.2, complaint: 0.6 } },
  { type: 'customer.left' },
];
const handoff = { ...noTriggers, complaints: 1, moodFallsBy: 0.5, unmet: 5, to: 'p' };

function play(flow: ReturnType<typeof compiled>, store: (turn: Advance) => Advance['snapshot'] | null): Advance[] {
  let count = 0;
  const clock = (at: number) => ({ now: at, ids: () => `id-${(count += 1)}` });
  const turns = [begin(flow, { locale: 'en', variables: {}, contact: { verified: true, returning: true, vip: 2, name: 'Li', tags: ['a'], attributes: { plan: 'gold' } } }, clock(0))];
  for (const [index, event] of events.entries()) turns.push(advance(flow, store(turns.at(-1)!), event, clock(index)));
  return turns;
}

test('the same events give the same turns: from memory, from storage, and on a machine compiled anew', () => {
  const flow = compiled(nodes, edges, { handoff });
  const turns = play(flow, (turn) => turn.snapshot);
  expect(turns.map(({ status }) => status).slice(-5)).toEqual(['queued', 'queued', 'bot', 'queued', 'closed']);
  expect(turns.at(-2)).toMatchObject({ faults: [{ reason: 'complaint-repeated' }] });
  expect(turns.map(({ heard }) => heard)).toEqual(turns.map(() => true));
  expect(play(flow, (turn) => turn.snapshot)).toEqual(turns);
  expect(play(flow, (turn) => readSnapshot(flow, writeSnapshot(turn.snapshot)))).toEqual(turns);
  const anew = compileFlow(document(nodes, edges, { handoff }), registry);
  expect(anew.ok && play(anew.flow, (turn) => turn.snapshot)).toEqual(turns);
});

test('an event changes neither the snapshot nor the event it was given', () => {
  const flow = compiled(nodes, edges, { handoff });
  const frozen = <T>(of: T): T => {
    if (typeof of === 'object' && of !== null) for (const each of Object.values(of)) frozen(each);
    return Object.freeze(of);
  };
  const turns = play(flow, (turn) => frozen(turn.snapshot));
  expect(turns).toEqual(play(flow, (turn) => turn.snapshot));
});

test('conversations of one flow do not touch each other', () => {
  const flow = compiled(nodes, edges, { handoff });
  const alone = play(flow, (turn) => turn.snapshot);
  const interleaved = play(flow, (turn) => {
    play(flow, (other) => other.snapshot);
    return turn.snapshot;
  });
  expect(interleaved).toEqual(alone);
});
