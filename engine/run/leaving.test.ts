import { describe, expect, test } from 'vitest';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';

const nodes = [node('q', 'ask', { silenceMs: 50 }), node('look', 'look'), node('nap', 'sleep', { ms: 9 }), node('p', 'person', { patienceMs: 70 }), node('note', 'say', { text: { en: 'they left' } }), node('end', 'end')];
const edges = [['q', 'answered', 'look'], ['look', 'found', 'nap'], ['look', 'missed', 'p'], ['p', 'resolved', 'end'], ['p', 'returned', 'q'], ['p', 'timeout', 'end']] as const;

const reach: Readonly<Record<string, (of: Talk) => void>> = {
  q: () => undefined,
  look: (of) => [of.text('a'), of.text('b')],
  nap: (of) => [of.text('a'), of.outcome('found', { what: 'it' })],
};

describe('a customer who leaves', () => {
  test.each(Object.keys(reach))('at %s ends the conversation there, without a word, and takes back what was pending', (at) => {
    const of = new Talk(compiled(nodes, edges));
    reach[at]?.(of);
    const { effect, timers } = of.context;
    const left = of.leave();
    expect(left).toMatchObject({ status: 'closed', messages: [], faults: [], visits: [{ node: at, entered: false, outlet: null }] });
    expect(new Set(left.cancelled)).toEqual(new Set([...timers.map(({ id }) => id), ...(effect ? [effect.id] : [])]));
    expect(of.leave()).toMatchObject({ heard: false, status: 'closed' });
  });

  test.each(['queued', 'agent'])('while a person is wanted or on (%s) leaves by that outlet; undrawn, it closes and is no fault', (phase) => {
    for (const drawn of [false, true]) {
      const of = new Talk(compiled(nodes, drawn ? [...edges, ['p', 'left', 'note'] as const, ['note', 'next', 'end'] as const] : edges));
      of.text('a');
      of.outcome('missed');
      if (phase === 'agent') of.outcome('accepted', { agent: 'Li' });
      const { effect } = of.context;
      const left = of.leave();
      expect(left).toMatchObject({ status: 'closed', faults: [], visits: expect.arrayContaining([{ node: 'p', entered: false, outlet: 'left' }]) });
      expect(left.cancelled).toContain(effect?.id);
      expect(words(left)).toEqual(drawn ? ['they left', 'bye'] : []);
    }
  });

  test('in the rescue closes it', () => {
    const of = new Talk(compiled(nodes, edges));
    of.handoff();
    expect(of.leave()).toMatchObject({ status: 'closed', messages: [], faults: [], visits: [{ node: null, entered: false, outlet: 'left' }] });
  });
});

describe('while a person is on', () => {
  test('another agent takes over, and it goes on', () => {
    const of = new Talk(compiled(nodes, edges));
    of.handoff();
    of.outcome('accepted', { agent: 'Li' });
    const { effect } = of.context;
    expect(of.outcome('accepted', { agent: 'Wang' })).toMatchObject({ status: 'agent', heard: true, messages: [], visits: [], cancelled: [] });
    expect(of.context.effect).toEqual(effect);
    expect(of.outcome('resolved').status).toBe('closed');
  });
});

describe('a hand-off', () => {
  const begun = (config: Parameters<typeof node>[2], more: readonly (readonly [string, string, string])[] = []) => new Talk(compiled([node('p', 'person', config), node('q', 'ask')], [...more]));
  const nine = { timeZone: 'UTC', weekly: [{ days: ['thu'], from: '00:00', to: '00:01' }] };

  test('queues within its hours and outside them leaves without having queued', () => {
    // 1970 began on a Thursday.
    expect(begun({ hours: nine }).last.status).toBe('queued');
    const closed = begun({ hours: { ...nine, holidays: ['1970-01-01'] } }, [['p', 'unavailable', 'q']]);
    expect(closed.last).toMatchObject({ status: 'bot', requests: [], timers: [], visits: [{ node: 'p', entered: true, outlet: 'unavailable' }, { node: 'q', entered: true, outlet: null }] });
    expect(words(closed.last)).toEqual(['closed', 'Yes?']);
  });

  test('that finds nobody says so and leaves; undrawn, it is the rescue that queues', () => {
    const of = begun({ wantsSomeone: true }, [['p', 'unavailable', 'q']]);
    expect(of.last.requests).toMatchObject([{ params: { wantsSomeone: true } }]);
    expect(words(of.outcome('unavailable'))).toEqual(['none on duty', 'Yes?']);
    const undrawn = begun({ wantsSomeone: true });
    expect(undrawn.outcome('unavailable')).toMatchObject({ status: 'queued', faults: [{ reason: 'outlet-not-drawn' }], requests: [{ params: { wantsSomeone: false } }] });
  });
});
