import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noTriggers, type FlowHandoff } from '../sdk/flowHandoff.ts';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';

const nodes = [node('q', 'ask', { choices: ['human'] }), node('look', 'look'), node('sorry', 'say'), node('p', 'person', { team: 'second line' }), node('end', 'end')];
const edges = [['q', 'answered', 'look'], ['q', 'choice human', 'p'], ['look', 'found', 'q'], ['look', 'missed', 'sorry'], ['sorry', 'next', 'q'], ['p', 'resolved', 'end'], ['p', 'returned', 'q']] as const;

function talk(handoff: Partial<FlowHandoff>): Talk {
  return new Talk(compiled(nodes, edges, { handoff: { ...noTriggers, ...handoff } }));
}

/** Asks something that is not found. */
function miss(of: Talk): void {
  of.text('?');
  of.outcome('missed');
}

const asked = { visits: [{ node: 'q', entered: false, outlet: 'rescue' }, { node: null, entered: true, outlet: null }], status: 'queued' } as const;

describe.each([['to the rescue', null, null, null], ['to the node that the flow names', 'p', 'p', 'second line']] as const)('leads %s', (_, to, arrives, team) => {
  const expected = (reason: string, from: string, outlet: string) => ({
    status: 'queued',
    faults: [{ reason, node: from }],
    visits: expect.arrayContaining([{ node: from, entered: false, outlet }, { node: arrives, entered: true, outlet: null }]),
    requests: [{ kind: 'handoff', params: { team, reason, note: to === null ? reason : 'note' } }],
  });

  test('what asks for a person in words', () => {
    const of = talk({ phrases: { en: ['human'], zh: ['转人工'] }, to });
    expect(of.text('hello').status).toBe('bot');
    of.outcome('missed');
    expect(of.text('请转人工')).toMatchObject(expected('asked-in-words', 'q', 'rescue'));
    expect(of.context.texts.at(-1)).toBe('请转人工');
  });

  test('the button', () => {
    expect(talk({ to }).handoff()).toMatchObject(expected('customer-asked', 'q', 'rescue'));
  });

  test('a complaint that comes again', () => {
    const of = talk({ complaints: 2, to });
    for (const complaint of [0.9, 0.49]) {
      expect(of.text('x', 0.5, complaint).status).toBe('bot');
      of.outcome('missed');
    }
    expect(of.text('x', 0.5, 0.5)).toMatchObject(expected('complaint-repeated', 'q', 'rescue'));
  });

  test('a mood below the line', () => {
    const of = talk({ moodBelow: 0.15, to });
    expect(of.text('x', 0.15).status).toBe('bot');
    of.outcome('missed');
    expect(of.text('x', 0.149)).toMatchObject(expected('mood-low', 'q', 'rescue'));
  });

  test('a mood that falls fast: within five texts, not slowly', () => {
    const slow = talk({ moodFallsBy: 0.5, to });
    for (const score of [0.9, 0.8, 0.7, 0.6, 0.5, 0.41, 0.31, 0.3]) {
      expect(slow.text('x', score).status).toBe('bot');
      slow.outcome('missed');
    }
    const fast = talk({ moodFallsBy: 0.5, to });
    fast.text('x', 0.9);
    fast.outcome('missed');
    expect(fast.text('x', 0.4)).toMatchObject(expected('mood-fell', 'q', 'rescue'));
    const exact = talk({ moodFallsBy: 0.5, to });
    exact.text('x', 0.7);
    exact.outcome('missed');
    expect(exact.text('x', 0.2).status).toBe('queued');
  });

  test('a node that did not help so many times, in place of where its outlet leads', () => {
    const of = talk({ unmet: 3, to });
    miss(of);
    miss(of);
    expect(words(of.last)).toEqual(['say sorry', 'Yes?']);
    of.text('?');
    const third = of.outcome('missed');
    expect(third).toMatchObject(expected('node-unmet', 'look', 'missed'));
    expect(words(third)).not.toContain('say sorry');
  });
});

test.each([
  ['phrases', {}, (of: Talk) => of.text('human')],
  ['mood', { moodBelow: 0.15, moodFallsBy: 0.5, complaints: 1 }, (of: Talk) => of.text('x')],
  ['complaints', { moodBelow: 0.15, moodFallsBy: 0.5 }, (of: Talk) => of.text('x', 0.6, 1)],
] as const)('without %s nothing comes of them', (_, handoff, happen) => {
  expect(happen(talk({ to: 'p', ...handoff })).status).toBe('bot');
});

test('a flow without limits counts nothing', () => {
  const of = talk({});
  for (const mood of [0.9, 0.01]) {
    of.text('x', mood, 1);
    of.outcome('missed');
  }
  expect(of.context.signs).toEqual({ complaints: 0, scores: [], unmet: [] });
});

test('whoever steps in and whatever breaks goes to the rescue, wherever the flow leads', () => {
  const of = talk({ to: 'p' });
  expect(of.send({ type: 'fault', reason: 'taken-over' })).toMatchObject({ ...asked, faults: [{ reason: 'taken-over' }], requests: [{ params: { team: null, reason: 'taken-over' } }] });
  const broken = new Talk(compiled([node('b', 'broken', { at: 'text' }), node('p', 'person')], [], { handoff: { ...noTriggers, to: 'p' } }));
  expect(broken.text('x')).toMatchObject({ status: 'queued', faults: [{ reason: 'node-failed' }], requests: [{ params: { reason: 'node-failed', team: null } }] });
});

test('a text that asks for a person is heard although the bot waits for the world; one that complains counts once', () => {
  const of = talk({ phrases: { en: ['human'] }, complaints: 2, to: 'p' });
  of.text('x', 0.5, 1);
  of.text('hurry', 0.5, 0.2);
  expect(of.context.signs.complaints).toBe(1);
  // It is heard as the bot listens again, and did not complain.
  expect(of.outcome('missed').status).toBe('bot');
  expect(of.context.signs.complaints).toBe(1);
  expect(of.text('human!')).toMatchObject({ status: 'queued', cancelled: [expect.any(String), expect.any(String)] });
});

test('nothing is counted while a person is on, and all counts anew when they give it back', () => {
  const of = talk({ phrases: { en: ['human'] }, complaints: 2, moodBelow: 0.1, moodFallsBy: 0.5, unmet: 2, to: 'p' });
  miss(of);
  of.text('x', 0.9, 1);
  of.outcome('missed');
  expect(of.last).toMatchObject({ faults: [{ reason: 'node-unmet' }] });
  of.outcome('accepted', { agent: 'Li' });
  for (const text of ['human', 'x']) expect(of.text(text, 0.01, 1)).toMatchObject({ status: 'agent', messages: [], faults: [] });
  of.outcome('returned');
  expect(of.context.signs).toEqual({ complaints: 0, scores: [], unmet: [] });
  expect(of.text('x', 0.4, 1).status).toBe('bot');
  expect(of.outcome('missed').status).toBe('bot');
});

test('the very words of a choice on offer pick it; in a sentence of one\'s own they ask for a person', () => {
  const of = talk({ phrases: { en: ['human'] } });
  expect(of.text(' HUMAN ')).toMatchObject({ visits: expect.arrayContaining([{ node: 'q', entered: false, outlet: 'answered' }]), faults: [] });
  of.outcome('missed');
  expect(of.text('a human, please')).toMatchObject(asked);
});

test('an edge drawn to the node says only that it was drawn so', () => {
  expect(talk({ to: 'p' }).choose('human').requests).toMatchObject([{ params: { reason: 'flow' } }]);
});

test('a node that cannot be found is the rescue', () => {
  expect(talk({ to: 'gone' }).handoff()).toMatchObject(asked);
});

test.each([['closed', { hours: { weekly: [] } }], ['none on duty', { wantsSomeone: true }]])('where the node is left at once (%s), the conversation goes on behind it', (said, config) => {
  const flow = compiled([...nodes.filter(({ id }) => id !== 'p'), node('p', 'person', config), node('later', 'ask')], [...edges, ['p', 'unavailable', 'later']], { handoff: { ...noTriggers, unmet: 1, to: 'p' } });
  const of = new Talk(flow);
  of.handoff();
  if (said === 'none on duty') of.outcome('unavailable');
  expect(of.last).toMatchObject({ status: 'bot', visits: expect.arrayContaining([{ node: 'later', entered: true, outlet: null }]) });
  expect(words(of.last)).toEqual([said, 'Yes?']);
});

test('a wish that could not be met has to come again whole', () => {
  const flow = compiled([node('q', 'ask'), node('p', 'person', { hours: { weekly: [] } })], [['q', 'answered', 'q'], ['p', 'unavailable', 'q']], { handoff: { ...noTriggers, complaints: 2, to: 'p' } });
  const of = new Talk(flow);
  expect([1, 2, 3, 4].map(() => of.text('x', 0.5, 1).faults.length)).toEqual([0, 1, 0, 1]);
});

test('that nobody came is not what brings in a person', () => {
  const flow = compiled([node('q', 'ask'), node('p', 'person', { patienceMs: 5 })], [['q', 'answered', 'p'], ['p', 'timeout', 'q']], { handoff: { ...noTriggers, unmet: 1, to: 'p' } });
  const of = new Talk(flow);
  of.text('x');
  expect(of.timer('unanswered')).toMatchObject({ status: 'bot', faults: [] });
});

test('one whose way on leads back into it without its customer ends in the rescue', () => {
  const flow = compiled([node('q', 'ask'), node('p', 'person', { hours: { weekly: [] } })], [['q', 'answered', 'p'], ['p', 'unavailable', 'p']], { handoff: { ...noTriggers, to: 'p' } });
  const of = new Talk(flow);
  expect(of.handoff()).toMatchObject({ status: 'queued', faults: [{ reason: 'customer-asked' }, { reason: 'visit-budget', node: 'p' }] });
  expect(of.outcome('returned').status).toBe('bot');
});

type Deed = { readonly do: 'text'; readonly score: number; readonly complaint: number; readonly found: boolean } | { readonly do: 'button' } | { readonly do: 'person'; readonly outcome: 'accepted' | 'requeued' | 'returned' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('text' as const), score: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 0.9), complaint: fc.constantFrom(0, 0.5, 1), found: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'button' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('person' as const), outcome: fc.constantFrom('accepted' as const, 'requeued' as const, 'returned' as const) }) },
);
const limits = fc.record({ complaints: fc.option(fc.integer({ min: 1, max: 3 })), moodBelow: fc.option(fc.constantFrom(0.05, 0.2)), moodFallsBy: fc.option(fc.constantFrom(0.3, 0.6)), unmet: fc.option(fc.integer({ min: 1, max: 3 })), to: fc.constantFrom(null, 'p') });

test('in any order of events, a person comes exactly when one is due', () => {
  const reasons = new Set<string>();
  fc.assert(
    fc.property(limits, fc.array(deed, { maxLength: 25 }), (handoff, deeds) => {
      const of = talk(handoff);
      // What has happened since a person was last on, kept whole.
      let heard: { score: number; complaint: number }[] = [];
      let missed = 0;
      const comes = (reason: string): void => {
        reasons.add(reason);
        expect(of.last).toMatchObject({ status: 'queued', faults: [{ reason }] });
        [heard, missed] = [[], 0];
      };
      for (const each of deeds) {
        const { status } = of.last;
        if (each.do === 'button') {
          of.handoff();
          if (status === 'bot') comes('customer-asked');
          else expect(of.last.faults).toEqual([]);
        } else if (each.do === 'person') {
          if (status !== 'bot') expect(of.outcome(each.outcome, each.outcome === 'accepted' ? { agent: 'Li' } : null).status).toBe({ accepted: 'agent', requeued: 'queued', returned: 'bot' }[each.outcome]);
        } else {
          of.text('x', each.score, each.complaint);
          if (status !== 'bot') {
            expect(of.last).toMatchObject({ status, messages: [], faults: [] });
            continue;
          }
          const highest = Math.max(...heard.slice(-5).map(({ score }) => score), each.score);
          heard.push(each);
          const complaints = heard.filter(({ complaint }) => complaint >= 0.5).length;
          if (handoff.complaints !== null && each.complaint >= 0.5 && complaints >= handoff.complaints) comes('complaint-repeated');
          else if (handoff.moodBelow !== null && each.score < handoff.moodBelow) comes('mood-low');
          else if (handoff.moodFallsBy !== null && highest - each.score > handoff.moodFallsBy - 1e-9) comes('mood-fell');
          else {
            expect(of.last.status).toBe('bot');
            missed += each.found ? 0 : 1;
            of.outcome(each.found ? 'found' : 'missed', each.found ? { what: 'it' } : null);
            if (!each.found && handoff.unmet !== null && missed >= handoff.unmet) comes('node-unmet');
            else expect(of.last).toMatchObject({ status: 'bot', faults: [] });
          }
        }
      }
    }),
    { numRuns: 500 },
  );
  expect([...reasons].toSorted()).toEqual(['complaint-repeated', 'customer-asked', 'mood-fell', 'mood-low', 'node-unmet']);
}, 60_000);
