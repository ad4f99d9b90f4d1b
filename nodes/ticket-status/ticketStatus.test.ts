import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { registry } from '../registry.ts';

const node = registry['ticket-status'];
const variables = [{ name: 'no', type: 'text', initial: 'T-12' }, { name: 'subject', type: 'text' }] as const;
const one = { count: 1, tickets: [{ number: 12, subject: '退款', status: 'resolved', reply: '' }] };

test('the number may come from a variable, and what is found is kept', () => {
  const talk = rehearseNode(node, { number: 'no', numberInto: 'no', subjectInto: 'subject', tell: false }, { variables });
  expect(talk.pending()).toMatchObject({ kind: 'ticket.status', params: { number: 12 } });
  expect(talk.answer('found', one).messages).toEqual([]);
  expect(talk.variables()).toMatchObject({ no: 'T-12', subject: '退款' });
});

test.each([
  ['open', 'T-12（退款）正在处理中'],
  ['pending', 'T-12（退款）正在等待您补充信息'],
  ['resolved', 'T-12（退款）已解决'],
  ['closed', 'T-12（退款）已关闭'],
])('a ticket that is %s is told as %s', (status, words) => {
  const talk = rehearseNode(node, {}, { locale: 'zh', locales: ['zh'] });
  expect(talk.answer('found', { count: 1, tickets: [{ number: 12, subject: '退款', status, reply: '' }] }).messages[0]?.text).toBe(`工单 ${words}。`);
});

test('who has no tickets hears so, and leaves by none', () => {
  const scene = rehearseNode(node, {}).answer('none', {});
  expect([scene.messages[0]?.text, scene.visits[0]?.outlet]).toEqual(['You have no tickets that are not resolved.', 'none']);
});

test.each([['failed', {}], ['timeout', null]] as const)('%s leaves by failed, without a word', (outcome, data) => {
  const { messages, visits } = rehearseNode(node, {}).answer(outcome, data);
  expect([messages, visits[0]?.outlet]).toEqual([[], 'failed']);
});
