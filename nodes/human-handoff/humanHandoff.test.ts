import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { outletsOf, unknownContact, type ContactFacts, type Json } from '../../engine/sdk/index.ts';
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
  expect(rehearseNode(humanHandoff, {}).pending()?.params).toEqual({ team: null, note: '', priority: 0, skills: [], reason: 'flow', wantsSomeone: false, abandonMs: null });
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

test('there is an outlet for what can happen, and always one for a customer who leaves, which need not be drawn', () => {
  const outlets = (config: Readonly<Record<string, Json>>) => outletsOf(registry, { id: 'n', type: 'human-handoff', config: { ...config } }).map((each) => each.name);
  expect(outlets({})).toEqual(['resolved', 'returned', 'left']);
  expect(outlets({ patienceMinutes: 1 })).toEqual(['resolved', 'returned', 'timeout', 'left']);
  for (const config of [{ hours: {} }, { whenNobody: 'leave' }]) expect(outlets(config)).toEqual(['resolved', 'returned', 'unavailable', 'left']);
  const read = humanHandoff.read({});
  expect(read.ok && read.node.outlets.at(-1)).toMatchObject({ name: 'left', title: { zh: '客户离开', en: 'Customer left' }, optional: true, closes: true });
});

test('the first rule that holds tells the priority; one that breaks does not hold', () => {
  const config = {
    priority: 1,
    priorityRules: [{ when: 'int(order) > 5', priority: 9 }, { when: 'contact.vip >= 3', priority: 7 }, { when: 'order.startsWith("A") && contact.returning', priority: 5 }],
  };
  const priority = (order: string, contact: Partial<ContactFacts>) =>
    rehearseNode(humanHandoff, config, { variables: [{ name: 'order', type: 'text', initial: order }], contact: { ...unknownContact, ...contact } }).pending()?.params;
  expect(priority('6', { vip: 5 })).toMatchObject({ priority: 9 });
  expect(priority('A1', { vip: 3, returning: true })).toMatchObject({ priority: 7 });
  expect(priority('A1', { vip: 2, returning: true })).toMatchObject({ priority: 5 });
  expect(priority('A1', {})).toMatchObject({ priority: 1 });
});

test('a rule is checked before anything runs', () => {
  for (const when of ['1 +', 'order', 'nothing > 1']) expect(() => rehearseNode(humanHandoff, { priorityRules: [{ when, priority: 1 }] }, { variables })).toThrow('priorityRules.0.when');
});

test('skills, and how long a silence means that the customer has left, go with the request', () => {
  const talk = rehearseNode(humanHandoff, { skills: [{ skill: '退款', level: 3 }], whenNobody: 'leave', abandonMinutes: 1.5 });
  expect(talk.pending()?.params).toMatchObject({ skills: [{ skill: '退款', level: 3 }], wantsSomeone: true, abandonMs: 90_000 });
});

test('outside the hours it says so and leaves, without anybody being asked', () => {
  const monday = Date.parse('2026-05-04T09:00:00+08:00');
  const config = { hours: { holidays: ['2026-05-01'] }, closed: { en: 'Closed' } };
  expect(rehearseNode(humanHandoff, config, { now: monday }).status()).toBe('queued');
  for (const now of [monday - 1, monday - 3 * 86_400_000]) {
    const talk = rehearseNode(humanHandoff, config, { now });
    expect([talk.opening.messages.map((each) => each.text), talk.opening.visits[0]?.outlet, talk.pending()]).toEqual([['Closed'], 'unavailable', null]);
  }
});

test('when nobody is there, or the customer goes, it leaves by that outlet', () => {
  const talk = rehearseNode(humanHandoff, { whenNobody: 'leave', nobody: { en: 'Nobody is in' } });
  const scene = talk.answer('unavailable', null);
  expect([scene.messages[0]?.text, scene.visits[0]?.outlet]).toEqual(['Nobody is in', 'unavailable']);
  const gone = rehearseNode(humanHandoff, {}, { undrawn: ['left'] });
  expect(gone.leave()).toMatchObject({ messages: [], faults: [], visits: [{ node: 'node', outlet: 'left' }] });
  expect(gone.status()).toBe('closed');
});

test.each([
  [{ priority: 11 }], [{ skills: [{ skill: '', level: 1 }] }], [{ skills: [{ skill: 'a', level: 6 }] }], [{ whenNobody: 'never' }], [{ abandonMinutes: 0 }], [{ hours: { weekly: [{ days: ['monday'], from: '09:00', to: '10:00' }] } }],
])('%j is refused', (config) => {
  expect(humanHandoff.read(config).ok).toBe(false);
});
