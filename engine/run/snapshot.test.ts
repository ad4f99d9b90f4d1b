import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputEvent } from '../sdk/event.ts';
import { advance, begin } from './advance.ts';
import { compiled, node, Talk } from './fixtures.test-support.ts';
import { readSnapshot, shedContext, writeSnapshot } from './snapshot.ts';

const variables = [{ name: 'name', type: 'text' }, { name: 'count', type: 'number' }, { name: 'sure', type: 'boolean' }, { name: 'items', type: 'list' }] as const;
const nodes = [node('q', 'ask', { choices: ['a', 'b'], silenceMs: 60 }), node('look', 'look'), node('nap', 'sleep', { ms: 5 }), node('p', 'person')];
const flow = compiled(nodes, [['q', 'answered', 'look'], ['q', 'choice a', 'nap'], ['q', 'choice b', 'p'], ['look', 'found', 'q'], ['nap', 'next', 'q']], { variables: [...variables] });

const resting: Readonly<Record<string, (talk: Talk) => void>> = {
  asking: () => undefined,
  looking: (talk) => [talk.text('我要退货'), talk.text('hello?')],
  doubting: (talk) => [talk.text('x'), talk.outcome('more')],
  sleeping: (talk) => talk.choose('a'),
  queued: (talk) => talk.choose('b'),
  rescued: (talk) => talk.handoff(),
  agent: (talk) => [talk.handoff(), talk.outcome('accepted', { agent: 'Li' })],
  closed: (talk) => [talk.handoff(), talk.outcome('resolved')],
};

function saved(at: string): string {
  const talk = new Talk(flow, { name: '李', items: ['a', '}"'], count: 1.5 });
  resting[at]?.(talk);
  return writeSnapshot(talk.last.snapshot);
}

test.each(Object.keys(resting))('a conversation at rest (%s) is read as it was written', (at) => {
  const text = saved(at);
  const read = readSnapshot(flow, text);
  expect(read).not.toBeNull();
  expect(read && writeSnapshot(read)).toBe(text);
});

test('one from before contacts and signs were known is read as one of which nothing is known', () => {
  const { state, context } = JSON.parse(saved('asking'));
  const { contact: _contact, signs: _signs, ...before } = context;
  expect(readSnapshot(flow, JSON.stringify({ state, context: before }))).toEqual({ state, context: { ...before, contact: null, signs: { complaints: 0, scores: [], unmet: [] } } });
});

test('of one that is overgrown, whose it is stays known', () => {
  const contact = { verified: true, returning: true, vip: 3, name: '李', tags: ['x'.repeat(300)], attributes: { note: 'y'.repeat(300) } };
  const { snapshot } = begin(flow, { locale: 'zh', variables: {}, contact }, { now: 0, ids: () => 'one' });
  expect(shedContext(flow, snapshot).context).toMatchObject({ locale: 'zh', contact: { ...contact, tags: [], attributes: {} } });
});

/** Takes JSON apart at some place and puts something else there. */
const anyMutation = fc.record({ at: fc.constantFrom(...Object.keys(resting)), spot: fc.nat(), how: fc.nat(3), junk: fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', -1, 1e9, 'start', 'resume', '1', '0:asking', 'rescue:queued', [], {}, null)), char: fc.string({ maxLength: 3 }) });

function mutate({ at, spot, how, junk, char }: typeof anyMutation extends fc.Arbitrary<infer M> ? M : never): string {
  const text = saved(at);
  if (how === 0) return text.slice(0, spot % text.length);
  if (how === 1) return text.slice(0, spot % text.length) + char + text.slice((spot % text.length) + 1);
  const root = JSON.parse(text);
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (of: unknown): void => {
    if (typeof of !== 'object' || of === null) return;
    for (const [key, child] of Object.entries(of)) {
      places.push([of as Record<string, unknown>, key]);
      visit(child);
    }
  };
  visit(root);
  const [holder, key] = places[spot % places.length]!;
  if (how === 2) delete holder[key];
  else holder[key] = junk;
  return JSON.stringify(root);
}

const events: readonly InputEvent[] = [
  { type: 'customer.text', text: 'x' },
  { type: 'customer.choice', choice: 'a' },
  { type: 'customer.handoff' },
  { type: 'timer', timer: 'id-2' },
  { type: 'outcome', effect: 'id-2', outcome: 'found', data: { what: 'x' } },
];

test('a thousand damaged snapshots are read as one of the flow\'s own or as none, and no event breaks on them', () => {
  let refused = 0;
  const shape = Object.keys(JSON.parse(saved('asking')).context).sort();
  fc.assert(
    fc.property(anyMutation, (mutation) => {
      const read = readSnapshot(flow, mutate(mutation));
      if (read === null) refused += 1;
      else {
        expect(Object.keys(read.context).sort()).toEqual(shape);
        expect(Object.keys(read.context.variables).sort()).toEqual(variables.map(({ name }) => name).sort());
        expect(['phase', 'closed']).toContain(flow.stops.get(read.state)?.kind);
      }
      let count = 100;
      for (const event of events) {
        const turn = advance(flow, read, event, { now: 5, ids: () => `id-${(count += 1)}` });
        expect(readSnapshot(flow, writeSnapshot(turn.snapshot))).not.toBeNull();
        if (read === null) expect(turn).toMatchObject({ status: 'queued', faults: [{ reason: 'snapshot-unreadable' }] });
      }
    }),
    { numRuns: 1_000 },
  );
  expect(refused).toBeGreaterThan(300);
}, 60_000);

test.each([
  ['start'], ['resume'], ['0'], ['0:nothing'], ['9:asking'], ['__proto__'], ['rescue:agent'],
])('a snapshot that says it rests in %s while it asks is refused', (state) => {
  expect(readSnapshot(flow, JSON.stringify({ ...JSON.parse(saved('asking')), state }))).toBeNull();
});

test('one whose effect is lost is refused: nothing would ever come', () => {
  const stored = JSON.parse(saved('looking'));
  expect(readSnapshot(flow, JSON.stringify({ ...stored, context: { ...stored.context, effect: null } }))).toBeNull();
  const sleeping = JSON.parse(saved('sleeping'));
  expect(readSnapshot(flow, JSON.stringify({ ...sleeping, context: { ...sleeping.context, timers: [] } }))).toBeNull();
});

test('one of another flow is refused', () => {
  const other = compiled([node('q', 'ask')], [], { variables: [{ name: 'name', type: 'number' }] });
  expect(readSnapshot(other, saved('asking'))).toBeNull();
});

test('one that is at another node than its state says is refused', () => {
  const stored = JSON.parse(saved('asking'));
  expect(readSnapshot(flow, JSON.stringify({ ...stored, context: { ...stored.context, at: 1 } }))).toBeNull();
  expect(readSnapshot(flow, JSON.stringify({ ...stored, context: { ...stored.context, resume: 99 } }))).toBeNull();
});
