import { expect, test } from 'vitest';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { registry } from '../registry.ts';

const { ticket } = registry;
const made = { number: 7, dueAt: '2026-01-01T00:00:00.000Z' };
const variables = [{ name: 'no', type: 'text' }, { name: 'level', type: 'text', initial: 'urgent' }] as const;

test('without words of its own there is a subject, and a sentence that tells the number', () => {
  for (const [locale, words] of [['zh-CN', '已为您创建工单 T-7'], ['en', 'Your ticket is T-7'], ['fr', 'Your ticket is T-7']] as const) {
    const talk = rehearseNode(ticket, {}, { locale, locales: ['zh', 'en', 'fr'] });
    expect(talk.pending()).toMatchObject({ kind: 'ticket.create', params: { subject: locale === 'zh-CN' ? '客户请求' : 'Customer request', description: '', topic: '', priority: 'normal', team: null } });
    expect(talk.answer('created', made).messages[0]?.text).toContain(words);
  }
});

test('the customer is told nothing where the flow speaks for itself, and the number is kept', () => {
  const talk = rehearseNode(ticket, { tell: false, into: 'no', say: { en: 'never said' } }, { variables });
  expect(talk.answer('created', made).messages).toEqual([]);
  expect(talk.variables()).toMatchObject({ no: 'T-7' });
});

test('priority and topic may come from expressions; a priority that is none is normal', () => {
  const params = (value: string) => rehearseNode(ticket, { priority: { kind: 'expression', value }, topic: { kind: 'expression', value: '"about " + level' } }, { variables }).pending()?.params;
  expect(params('level')).toMatchObject({ priority: 'urgent', topic: 'about urgent' });
  expect(params('"asap"')).toMatchObject({ priority: 'normal' });
});

test('what is too long is cut, never within a character', () => {
  const long = '😀'.repeat(2_000);
  const talk = rehearseNode(ticket, { subject: { en: `x{{ no }}` }, description: { en: `x{{ no }}` } }, { variables: [{ name: 'no', type: 'text', initial: long }] });
  const params = JSON.parse(JSON.stringify(talk.pending()?.params)) as { subject: string; description: string };
  expect([params.subject.length, params.description.length]).toEqual([200, 4_000]);
  expect([params.subject.isWellFormed(), params.description.isWellFormed()]).toEqual([true, true]);
});

test.each([['failed', {}], ['timeout', null]] as const)('%s leaves by failed', (outcome, data) => {
  expect(rehearseNode(ticket, {}).answer(outcome, data).visits[0]?.outlet).toBe('failed');
});
