import { expect, test } from 'vitest';
import { registry } from './fixtures.test-support.ts';
import { rehearseNode } from './rehearseNode.ts';

test('a timer fires when its time has come, and not before', () => {
  const talk = rehearseNode(registry['sleep']!, { ms: 1_000 }, { now: 500 });
  expect(talk.nextDue()).toBe(1_500);
  expect(talk.pass(999).heard).toBe(false);
  expect(talk.pass(1).visits).toMatchObject([{ node: 'node', outlet: 'next' }, { node: 'after' }]);
  expect([talk.now(), talk.status(), talk.nextDue()]).toEqual([1_500, 'closed', null]);
});

test('an effect waits to be answered, once, and times out where nobody does', () => {
  const talk = rehearseNode(registry['look']!, {});
  expect(talk.pending()).toMatchObject({ kind: 'lookup' });
  expect(talk.answer('found', { what: 'it' }).messages.map((each) => each.text)).toEqual(['it']);
  expect([talk.pending(), talk.answer('found', { what: 'it' }).heard]).toEqual([null, false]);

  const slow = rehearseNode(registry['look']!, {}, { undrawn: ['failed'] });
  expect(slow.pass(10_000).faults).toMatchObject([{ reason: 'effect-timeout' }]);
  expect(slow.status()).toBe('queued');
});

test('what is said and chosen reaches the node; a choice not on offer does not', () => {
  const talk = rehearseNode(registry['ask']!, { choices: ['a'] });
  expect(talk.opening.messages).toMatchObject([{ text: 'Yes?', choices: [{ id: 'a' }] }]);
  expect(talk.choose('b').heard).toBe(false);
  expect(talk.choices()).toEqual([{ id: 'a', label: 'a' }]);
  expect(talk.choose('a').visits[0]?.outlet).toBe('choice a');
});

test('a configuration that does not compile is told with its problems', () => {
  expect(() => rehearseNode(registry['sleep']!, {})).toThrow(/ms/u);
  expect(() => rehearseNode(registry['say']!, { text: { en: '{{ nowhere }}' } })).toThrow(/nowhere/u);
});
