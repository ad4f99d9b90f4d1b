import { expect, test } from 'vitest';
import type { Scene } from '../../engine/run/rehearse.ts';
import { rehearseNode, type Surroundings } from '../../engine/run/rehearseNode.ts';
import type { Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';

const { classify } = registry;

const variables = [{ name: 'said', type: 'text', initial: 'money back' }, { name: 'topic', type: 'text', initial: 'stale' }, { name: 'hurry', type: 'number', initial: 9 }] as const;
const topic = (id: string, more: Record<string, Json> = {}): Record<string, Json> => ({ id, name: { en: `About ${id}`, zh: `关于${id}` }, examples: ['one', ' two '], ...more });

function look(config: Record<string, Json> = {}, around: Surroundings = {}) {
  return rehearseNode(classify, { classes: [topic('a'), topic('b', { urgency: 'urgent' })], topicInto: 'topic', urgencyInto: 'hurry', ...config }, { variables, ...around });
}

function outletOf(scene: Scene): string | null | undefined {
  return scene.visits.find((each) => each.node === 'node' && each.outlet !== null)?.outlet;
}

test('it asks with its topics and their examples', () => {
  const classes = [{ id: 'a', examples: ['one', 'two'] }, { id: 'b', examples: ['one', 'two'] }];
  expect(look({ text: 'said' }).pending()).toMatchObject({ kind: 'classify', params: { text: 'money back', classes, from: null }, timeoutMs: 10_000 });
  expect(look({ from: 0.7 }).pending()?.params).toMatchObject({ text: '', from: 0.7 });
});

test('it leaves by the topic, and keeps its name in the customer\'s language with its urgency', () => {
  const talk = look({}, { locale: 'zh-CN' });
  expect(outletOf(talk.answer('classified', { class: 'b', score: 0.9, matched: [] }))).toBe('class:b');
  expect(talk.variables()).toMatchObject({ topic: '关于b', hurry: 1 });
});

test.each([['low', 0.1], ['normal', 0.3], ['high', 0.7], ['urgent', 1]])('%s is %d', (urgency, number) => {
  const talk = look({ classes: [topic('a', { urgency })] });
  talk.answer('classified', { class: 'a', score: 1, matched: [] });
  expect(talk.variables()['hurry']).toBe(number);
});

test('what is like none leaves by other, and nothing stale is kept', () => {
  const talk = look();
  expect(outletOf(talk.answer('other', { nearest: { class: 'a', score: 0.1 } }))).toBe('other');
  expect(talk.variables()).toMatchObject({ topic: '', hurry: 0.3 });
  expect(outletOf(look().answer('other', { nearest: null }))).toBe('other');
});

test('a failure, a timeout, an unknown topic and a misshapen outcome leave by failed', () => {
  expect(outletOf(look().answer('failed', {}))).toBe('failed');
  expect(outletOf(look().pass(10_000))).toBe('failed');
  expect(outletOf(look().answer('classified', { class: 'gone', score: 1, matched: [] }))).toBe('failed');
  expect(outletOf(look().answer('classified', { class: 'a' }))).toBe('failed');
});

test('topics have ids of their own and examples that say something', () => {
  const reads = (...classes: Json[]) => classify.read({ classes }).ok;
  expect([reads(), reads(topic('a'), topic('a')), reads(topic('a', { examples: [] })), reads(topic('a', { examples: [' '] })), reads(topic('a', { name: { en: ' ' } }))]).toEqual([false, false, false, false, false]);
  expect([30, 31].map((count) => reads(...Array.from({ length: count }, (_, index) => topic(`t${index}`))))).toEqual([true, false]);
  expect([50, 51].map((count) => reads(topic('a', { examples: Array.from({ length: count }, (_, index) => `e${index}`) })))).toEqual([true, false]);
  const read = classify.read({ classes: [topic('__proto__')], topicInto: 'topic' });
  expect(read.ok && [read.node.outlets.map(({ name }) => name), read.node.sets('class:__proto__'), read.node.sets('other'), read.node.sets('failed')]).toEqual([['class:__proto__', 'other', 'failed'], ['topic'], ['topic'], []]);
});

test('a name is said as it is written: nothing in it is evaluated', () => {
  const talk = look({ classes: [topic('a', { name: { zh: '{{ said }}' } })] });
  talk.answer('classified', { class: 'a', score: 1, matched: [] });
  expect(talk.variables()['topic']).toBe('{{ said }}');
});
