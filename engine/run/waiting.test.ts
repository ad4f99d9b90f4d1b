import { describe, expect, test } from 'vitest';
import { compiled, node, Talk, words } from './fixtures.test-support.ts';

const looking = () => new Talk(compiled([node('look', 'look'), node('yes', 'ask'), node('no', 'ask', { text: { en: 'No?' } })], [['look', 'found', 'yes'], ['look', 'missed', 'no']]));

describe('an effect', () => {
  test('is asked for once, with its time, and its outcome leads on', () => {
    const talk = looking();
    expect(talk.last.requests).toEqual([{ kind: 'lookup', params: { about: '' }, timeoutMs: 10_000, id: 'id-1', node: 'look' }]);
    expect(talk.last.timers).toEqual([{ id: 'id-2', name: 'effect-timeout', due: 11_000 }]);
    expect(words(talk.outcome('found', { what: 'it' }))).toEqual(['it', 'Yes?']);
    expect(talk.last.cancelled).toEqual(expect.arrayContaining(['id-1', 'id-2']));
  });

  test('is heard once', () => {
    const talk = looking();
    const effect = talk.context.effect?.id ?? '';
    talk.outcome('missed');
    const { snapshot } = talk.last;
    expect(talk.send({ type: 'outcome', effect, outcome: 'found', data: { what: 'late' } })).toMatchObject({ heard: false, snapshot, messages: [] });
  });

  test.each(['id-99', '', '__proto__', 'xstate.done.actor.0'])('forged as %j is not heard', (effect) => {
    const talk = looking();
    const { snapshot } = talk.last;
    expect(talk.send({ type: 'outcome', effect, outcome: 'found', data: { what: 'mine' } })).toMatchObject({ heard: false, snapshot });
  });

  test.each(['accepted', 'done', 'xstate.done.actor.0', '*', '', 'a.b', '__proto__', 'constructor'])('that comes back as %j, which its node does not know, has failed', (outcome) => {
    const talk = looking();
    expect(talk.outcome(outcome)).toMatchObject({ status: 'queued', faults: [{ reason: 'node-failed', node: 'look' }] });
  });

  test.each([[null], ['text'], [{ what: 1 }], [{ what: 'a', more: 1 }], [[]]])('whose data is %j, not of its shape, has failed', (data) => {
    expect(looking().outcome('found', data)).toMatchObject({ status: 'queued', faults: [{ reason: 'node-failed' }] });
  });

  test('past its time has failed, and its late outcome is not heard', () => {
    const talk = looking();
    const effect = talk.context.effect?.id ?? '';
    expect(talk.timer('effect-timeout')).toMatchObject({ status: 'queued', faults: [{ reason: 'effect-timeout', node: 'look' }] });
    expect(talk.last.cancelled).toContain(effect);
    expect(talk.send({ type: 'outcome', effect, outcome: 'missed', data: null }).heard).toBe(false);
  });

  test('past its time goes on at the failed outlet where that is drawn', () => {
    const talk = new Talk(compiled([node('look', 'look'), node('q', 'ask')], [['look', 'failed', 'q']]));
    expect(talk.timer('effect-timeout')).toMatchObject({ status: 'bot', messages: [{ text: 'Yes?' }], faults: [{ reason: 'effect-timeout' }] });
  });

  test('past its time is not waited for, even by a node that would', () => {
    const talk = new Talk(compiled([node('f', 'fetch')], []));
    expect(talk.timer('effect-timeout')).toMatchObject({ status: 'queued', faults: [{ reason: 'node-failed', node: 'f' }] });
  });

  test('of which more is to come keeps its time limit', () => {
    const talk = new Talk(compiled([node('f', 'fetch')], []));
    const { effect, timers } = talk.context;
    expect(talk.outcome('more')).toMatchObject({ status: 'bot', cancelled: [] });
    expect(talk.context).toMatchObject({ effect, timers });
  });

  test('that has come back takes its time limit with it', () => {
    const talk = looking();
    const limit = talk.context.timers[0]?.id ?? '';
    expect(words(talk.outcome('more'))).toEqual(['which?']);
    expect(talk.context.timers).toEqual([]);
    expect(talk.last.cancelled).toContain(limit);
    expect(talk.send({ type: 'timer', timer: limit }).heard).toBe(false);
    expect(words(talk.text('that one'))).toEqual(['memory "doubt"', 'Yes?']);
  });
});

describe('a timer', () => {
  const asking = () => new Talk(compiled([node('q', 'ask', { silenceMs: 50 }), node('end', 'end')], [['q', 'silence', 'end'], ['q', 'answered', 'q']]));

  test('fires once', () => {
    const talk = asking();
    const timer = talk.context.timers[0]?.id ?? '';
    expect(talk.timer('silence').status).toBe('closed');
    expect(talk.send({ type: 'timer', timer }).heard).toBe(false);
  });

  test('that ran before the customer answered is stale', () => {
    const talk = asking();
    const timer = talk.context.timers[0]?.id ?? '';
    talk.text('here');
    expect(talk.last.cancelled).toContain(timer);
    expect(talk.send({ type: 'timer', timer })).toMatchObject({ heard: false, messages: [], status: 'bot' });
    expect(talk.timer('silence').status).toBe('closed');
  });

  test.each([30 * 86_400_000, 400 * 86_400_000, 0])('of %d ms is due then, whatever the length', (ms) => {
    const talk = new Talk(compiled([node('nap', 'sleep', { ms }), node('end', 'end')], [['nap', 'next', 'end']]));
    expect(talk.last.timers).toMatchObject([{ name: 'wake', due: 1_000 + ms }]);
    expect(talk.timer('wake').status).toBe('closed');
  });
});

describe('a choice', () => {
  const choosing = () => new Talk(compiled([node('q', 'ask', { choices: ['a', '__proto__'] }), node('end', 'end')], [['q', 'choice a', 'end'], ['q', 'choice __proto__', 'q'], ['q', 'answered', 'q']]));

  test('on offer leads on; its label counts as what was typed', () => {
    const talk = choosing();
    expect(talk.last.messages[0]?.choices).toEqual([{ id: 'a', label: 'a' }, { id: '__proto__', label: '__proto__' }]);
    expect(talk.choose('__proto__').status).toBe('bot');
    expect(talk.context.texts).toEqual(['__proto__']);
    expect(talk.choose('a').status).toBe('closed');
  });

  test.each(['b', '', 'constructor', 'outcome.found'])('not on offer (%j) is not heard', (choice) => {
    const talk = choosing();
    const { snapshot } = talk.last;
    expect(talk.choose(choice)).toMatchObject({ heard: false, snapshot });
  });
});

test('memory is the visit\'s own: the next node begins without', () => {
  const talk = new Talk(compiled([node('one', 'look'), node('two', 'fetch')], [['one', 'found', 'two']]));
  talk.outcome('more');
  expect(talk.context.memory).toBe('doubt');
  expect(talk.text('x').requests).toMatchObject([{ node: 'two', params: { about: 'null' } }]);
  expect(talk.context.memory).toBeNull();
});

test('what the customer is remembered to have typed is the last ten', () => {
  const talk = new Talk(compiled([node('q', 'ask')], [['q', 'answered', 'q']]));
  for (let index = 0; index < 15; index += 1) talk.text(`t${index}`);
  expect(talk.context.texts).toEqual(Array.from({ length: 10 }, (_, index) => `t${index + 5}`));
});

test('a conversation begins with the declared variables of the declared types alone', () => {
  const flow = compiled([node('q', 'ask')], [], { variables: [{ name: 'a', type: 'text', initial: 'A' }, { name: 'n', type: 'number' }] });
  const given = { a: 'given', n: 'not a number', other: 'x', ...JSON.parse('{"__proto__":"y"}') };
  const talk = new Talk(flow, given);
  expect(talk.context.variables).toEqual({ a: 'given', n: 0 });
  expect(new Talk(flow, { n: Number.NaN }).context.variables).toEqual({ a: 'A', n: 0 });
});
