import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { registry } from '../registry.ts';

const humanHandoff = registry['human-handoff'];

const variables = [{ name: 'order', type: 'text', initial: 'A1' }] as const;

test('the customer waits in the queue, with a note for whoever takes over', () => {
  const talk = rehearseNode(humanHandoff, { team: 'sales', priority: 3, note: { en: 'Order {{ order }}' }, waiting: { en: 'One moment' } }, { variables });
  expect(talk.opening.messages.map((each) => each.text)).toEqual(['One moment']);
  expect(talk.pending()).toMatchObject({ kind: 'handoff', params: { team: 'sales', priority: 3, note: 'Order A1' }, timeoutMs: null });
  expect([talk.status(), talk.nextDue()]).toEqual(['queued', null]);
});

test('by default there is something to say in both languages, no team and no hurry', () => {
  for (const locale of ['zh-CN', 'en']) expect(rehearseNode(humanHandoff, {}, { locale }).opening.messages).toHaveLength(1);
  expect(rehearseNode(humanHandoff, { waiting: {} }).opening.messages).toEqual([]);
  expect(rehearseNode(humanHandoff, {}).pending()?.params).toEqual({ team: null, note: '', priority: 0 });
});

test.each(['resolved', 'returned'])('%s leaves by that outlet, from the queue or from an agent', (outcome) => {
  expect(rehearseNode(humanHandoff, {}).answer(outcome, null).visits[0]?.outlet).toBe(outcome);
  const talk = rehearseNode(humanHandoff, {});
  talk.answer('accepted', { agent: 'Lin' });
  expect(talk.status()).toBe('agent');
  expect(talk.answer(outcome, null).visits[0]?.outlet).toBe(outcome);
});

test('the bot is silent while a person is on, whatever the customer types', () => {
  const talk = rehearseNode(humanHandoff, { patienceMinutes: 5 });
  expect(talk.type('hello?').messages).toEqual([]);
  talk.answer('accepted', { agent: 'Lin' });
  expect(talk.type('thanks').messages).toEqual([]);
  expect(talk.askForPerson()).toMatchObject({ messages: [], visits: [] });
  expect(talk.status()).toBe('agent');
});

test('patience ends in words and an outlet, counted from when they joined', () => {
  const talk = rehearseNode(humanHandoff, { patienceMinutes: 5, unanswered: { en: 'Nobody' } });
  talk.type('still there?');
  expect(talk.pass(299_999).visits).toEqual([]);
  const scene = talk.pass(1);
  expect([scene.messages[0]?.text, scene.visits[0]?.outlet, talk.pending()]).toEqual(['Nobody', 'timeout', null]);
});

test('an agent ends the patience; losing the agent begins it anew', () => {
  const talk = rehearseNode(humanHandoff, { patienceMinutes: 5 });
  talk.pass(240_000);
  talk.answer('accepted', { agent: 'Lin' });
  expect(talk.pass(3_600_000).visits).toEqual([]);
  talk.answer('requeued', null);
  expect([talk.status(), talk.nextDue()]).toEqual(['queued', talk.now() + 300_000]);
  expect(talk.pass(300_000).visits[0]?.outlet).toBe('timeout');
});

test('timeout is an outlet only where patience is set', () => {
  const outlets = (config: Record<string, number>) => {
    const read = humanHandoff.read(config);
    return read.ok ? read.node.outlets.map((each) => each.name) : [];
  };
  expect(outlets({})).toEqual(['resolved', 'returned']);
  expect(outlets({ patienceMinutes: 1 })).toEqual(['resolved', 'returned', 'timeout']);
});
