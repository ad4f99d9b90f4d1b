import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { compileFlow } from '../engine/compile/compileFlow.ts';
import { fieldWords, flowDocument, formatVersion, outletsOf, type Json } from '../engine/sdk/index.ts';
import { withWords } from '../engine/sdk/withWords.ts';
import { forms } from './forms.ts';
import { registry } from './registry.ts';
import { noTriggers } from '../engine/sdk/flowHandoff.ts';

const meanings = ['onward', 'helped', 'unmet', 'escalated', 'lost', 'failed', 'ended'];

/** A configuration with every outlet that the type can have. */
const widest: Record<keyof typeof registry, Record<string, Json>> = {
  conversation: { say: [{ en: 'hi' }], expect: { kind: 'choice', choices: [{ id: 'a', label: { en: 'A', zh: '甲' } }] }, silence: { minutes: 1 } },
  condition: { cases: [{ id: 'a', when: 'text == "x"' }] },
  'set-variable': { assign: [{ variable: 'x', value: '1.0' }] },
  'faq-match': { knowledge: 'shop', offerSuggestions: false, ways: [{ id: 'refund', title: { en: 'Refund', zh: '退款' } }, { id: '退货' }] },
  classify: { classes: [{ id: 'a', name: { en: 'A', zh: '甲' }, examples: ['x'] }] },
  'sentiment-check': { levels: 'five', soothe: { en: 'Sorry', zh: '抱歉' } },
  contact: { identify: 'text', reads: [{ kind: 'attribute', attribute: 'plan', into: 'x' }], consent: { purpose: 'sms' } },
  'human-handoff': { patienceMinutes: 1 },
  survey: { allowTyping: true },
  ticket: { say: { en: 'Noted', zh: '已登记' }, team: 'x' },
  'ticket-status': {},
  wait: { amount: 1, unit: 'days' },
  end: {},
};

test('every type is registered under its own name, in a folder of that name', () => {
  expect(Object.entries(registry).map(([name, { type }]) => [name, type])).toEqual(Object.keys(registry).map((name) => [name, name]));
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) => each.isDirectory()).map((each) => each.name);
  expect(folders.toSorted()).toEqual(Object.keys(registry).toSorted());
});

test.each(Object.entries(registry))('%s is titled in both languages and says what its outlets mean', (name, type) => {
  const read = type.read(widest[name as keyof typeof registry]);
  if (!read.ok) expect.fail(JSON.stringify(read.issues));
  const words = [type.title, type.summary, ...read.node.outlets.map((each) => each.title)];
  for (const { zh, en } of words) expect([zh.trim(), en.trim()]).not.toContain('');
  for (const { zh } of [type.title, type.summary]) expect(zh).toMatch(/\p{Script=Han}/u);
  for (const outlet of read.node.outlets) expect(meanings).toContain(type.meaning(outlet.name));
  expect(new Set(read.node.outlets.map((each) => each.name)).size).toBe(read.node.outlets.length);
});

test.each(Object.keys(registry) as (keyof typeof registry)[])('%s refuses settings it does not know, and prototype keys', (name) => {
  const type = registry[name];
  expect(type.read({ ...widest[name], surprise: 1 }).ok).toBe(false);
  expect(type.read(JSON.parse(JSON.stringify(widest[name]).replace(/^\{/, '{"__proto__":{"x":1},').replace(/,\}$/, '}'))).ok).toBe(false);
});

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  oneOf?: Shape[];
  enum?: string[];
  const?: string;
  additionalProperties?: Shape | boolean;
}

/** Every setting of a schema with its place, branches of unions and items of lists among them. */
function settings(shape: Shape, path: string): [path: string, shape: Shape][] {
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, each]): [string, Shape][] => [[`${path}.${key}`, each], ...settings(each, `${path}.${key}`)]),
    ...(shape.items ? settings(shape.items, `${path}[]`) : []),
    ...(shape.oneOf ?? []).flatMap((each, index): [string, Shape][] => [[`${path}|${index}`, each], ...settings(each, `${path}|${index}`)]),
  ];
}

test.each(Object.keys(forms) as (keyof typeof forms)[])('%s has a schema that a form can be made from, with words in both languages', (name) => {
  for (const [path, setting] of settings(withWords(z.toJSONSchema(registry[name].schema, { io: 'input' }), forms[name]) as Shape, name)) {
    // What tells the branches of a union apart is named by their labels.
    if (setting.const !== undefined) continue;
    const words = fieldWords.safeParse(setting);
    if (!words.success) expect.fail(`${path}: ${words.error.message}`);
    const { label, help, options, kind, template } = words.data;
    for (const each of [label, ...(help ? [help] : []), ...Object.values(options ?? {})]) {
      expect(each.zh, path).toMatch(/\p{Script=Han}/u);
      expect(each.en.trim(), path).not.toBe('');
    }
    expect(Object.keys(options ?? {}), path).toEqual(setting.enum ?? []);
    // A text by locale is known by its kind, and nothing else is.
    expect(kind === 'text' || kind === 'short-text', path).toBe(typeof setting.additionalProperties === 'object');
    if (template) expect(['text', 'short-text'], path).toContain(kind);
  }
});

test.each([
  ['conversation', { say: [{ en: '{{ 1 + }}' }] }, 'say.0.en'],
  ['conversation', { say: [{ en: 'x' }], expect: { kind: 'choice', choices: [{ id: 'a', label: { en: '{{ 1 + }}' } }] } }, 'expect.choices.0.label.en'],
  ['conversation', { expect: { kind: 'text' }, retryText: { en: '{{ 1 + }}' } }, 'retryText.en'],
  ['condition', { cases: [{ id: 'a', when: '1 +' }] }, 'cases.0.when'],
  ['set-variable', { assign: [{ variable: 'flag', value: '1 +' }] }, 'assign.0.value'],
  ['faq-match', { knowledge: 'shop', question: '1 +' }, 'question'],
  ['classify', { classes: [{ id: 'a', name: { en: 'A' }, examples: ['x'] }], text: '1 +' }, 'text'],
  ['contact', { identify: '1 +' }, 'identify'],
  ['contact', { writes: [{ kind: 'name', value: '1 +' }] }, 'writes.0.value'],
  ['sentiment-check', { soothe: { en: '{{ 1 + }}' } }, 'soothe.en'],
  ['human-handoff', { note: { en: '{{ 1 + }}' } }, 'note.en'],
  ['survey', { labels: { two: { en: '{{ 1 + }}' } } }, 'labels.two.en'],
  ['survey', { reasons: [{ id: 'a', label: { en: '{{ 1 + }}' } }] }, 'reasons.0.label.en'],
  ['ticket', { subject: { en: '{{ 1 + }}' } }, 'subject.en'],
  ['ticket', { priority: { kind: 'expression', value: '1 +' } }, 'priority.value'],
  ['ticket-status', { number: '1 +' }, 'number'],
  ['end', { say: { en: '{{ 1 + }}' } }, 'say.en'],
] as [string, Record<string, Json>, string][])('%s: what is called an expression or a template is one', (type, config, path) => {
  const compiled = compileOne(type, config);
  expect(compiled.ok ? [] : compiled.problems.map((each) => each.path)).toEqual([path]);
});

function compileOne(type: string, config: Record<string, Json>) {
  return compileFlow(flowDocument.parse({ formatVersion, name: { en: 'x' }, locales: ['en'], variables: [{ name: 'flag', type: 'boolean' }], knowledge: [], start: 'n', handoff: noTriggers, nodes: [{ id: 'n', type, config }], edges: [], layout: { nodes: [], groups: [], notes: [] } }), registry);
}

test('what a node sets has to be declared, with the right type', () => {
  for (const variable of ['flag', 'missing']) {
    for (const [type, config] of [
      ['conversation', { expect: { kind: 'text', into: variable } }],
      ['conversation', { expect: { kind: 'number', into: variable } }],
      ['faq-match', { knowledge: 'shop', answerInto: variable }],
      ['faq-match', { knowledge: 'shop', entryInto: variable }],
      ['sentiment-check', { into: variable }],
      ['sentiment-check', { levelInto: variable }],
      ['sentiment-check', { urgencyInto: variable }],
      ['classify', { classes: [{ id: 'a', name: { en: 'A' }, examples: ['x'] }], topicInto: variable }],
      ['classify', { classes: [{ id: 'a', name: { en: 'A' }, examples: ['x'] }], urgencyInto: variable }],
      ['survey', { scoreInto: variable }],
      ['survey', { commentInto: variable }],
      ['ticket', { into: variable }],
      ['ticket-status', { countInto: variable }],
      ['contact', { reads: [{ kind: 'name', into: variable }] }],
      ['contact', { reads: [{ kind: 'vip', into: variable }] }],
      ['set-variable', { assign: [{ variable, value: '"text"' }] }],
    ] as [string, Record<string, Json>][]) {
      const compiled = compileOne(type, config);
      expect(compiled.ok, `${type} into ${variable}`).toBe(false);
      if (!compiled.ok) expect(compiled.problems[0]?.code).toBe(variable === 'flag' ? 'flow.expression-invalid' : 'flow.variable-undeclared');
    }
  }
});

const shop = flowDocument.parse({ formatVersion, name: { en: 'x' }, locales: ['zh', 'en'], variables: [], knowledge: ['shop', 'other'], start: 'n', handoff: noTriggers, nodes: [{ id: 'n', type: 'end', config: {} }], edges: [], layout: { nodes: [], groups: [], notes: [] } });

test.each(Object.entries(registry))('%s has a starter that works as it is, and says everything in both languages', (name, type) => {
  for (const of of ['text', 'number', 'boolean', 'list'] as const) {
    let made = 0;
    const document = { ...shop, variables: [{ name: 'v', type: of }] };
    const config = { ...type.starter({ document, newId: () => `id${(made += 1)}` }) };
    const compiled = compileFlow({ ...document, nodes: [{ id: 'n', type: name, config }] }, registry);
    if (!compiled.ok) expect.fail(JSON.stringify(compiled.problems));
    const texts = compiled.flow.nodes[0]?.configured.texts ?? [];
    for (const { text } of texts) expect([text['zh'], text['en']], name).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[^\p{Script=Han}]+$/u)]);
    expect(outletsOf(registry, { id: 'n', type: name, config })).toEqual(compiled.flow.nodes[0]?.configured.outlets);
  }
  expect(type.read(type.starter({ document: shop, newId: () => 'a' })).ok).toBe(true);
});

test('in a flow without knowledge a question has nowhere to be looked up yet', () => {
  const { starter, read } = registry['faq-match'];
  expect(read(starter({ document: { ...shop, knowledge: [] }, newId: () => 'a' }))).toMatchObject({ ok: false, issues: [{ path: 'knowledge' }] });
});

test.each([
  ['conversation', { expect: { kind: 'choice', choices: [{ id: 'a', label: { en: 'A' } }, { id: 'b', label: {} }, { id: 'c', label: { zh: '' } }] } }, ['choice:a', 'choice:b', 'choice:c', 'invalid']],
  ['conversation', { say: [{ en: 'x' }], expect: { kind: 'choice', choices: [] } }, ['invalid']],
  ['conversation', { expect: { kind: 'choice' } }, ['next']],
  ['conversation', { expect: { kind: 'choice', choices: [{ id: 'a', label: { en: 'A' } }, 5, { label: {} }] } }, ['choice:a', 'invalid']],
  ['conversation', { expect: { kind: 'choice', choices: [{ id: 'a', label: { en: 'A' } }, { id: 'a', label: { en: 'B' } }], allowTyping: 'yes' } }, ['choice:a', 'other']],
  ['conversation', { expect: { kind: 'number' }, silence: {} }, ['answered', 'invalid', 'silent']],
  ['conversation', { say: 'hello', surprise: 1 }, ['next']],
  ['condition', { cases: [{ id: 'a', when: '' }, { id: '__proto__', when: '' }, { id: 'b' }] }, ['case:a', 'case:__proto__', 'otherwise', 'failed']],
  ['condition', {}, []],
  ['faq-match', { offerSuggestions: false }, ['answered', 'unsure', 'missed', 'failed']],
  ['faq-match', { knowledge: 7, ways: [{ id: 'refund' }, {}, 3] }, ['answered', 'way:refund', 'missed', 'failed']],
  ['faq-match', { knowledge: 7, answeredFrom: 0.1 }, ['answered', 'missed', 'failed']],
  ['sentiment-check', { over: 'trend', levels: 'four', window: 'x' }, ['falling', 'steady', 'rising', 'failed']],
  ['sentiment-check', { levels: 'five', angryFrom: 7 }, ['very-negative', 'negative', 'neutral', 'positive', 'very-positive', 'failed']],
  ['classify', { classes: [{ id: 'a', name: {}, examples: [] }, 5, { id: 'c', name: { en: '' }, examples: [''] }], from: 'x' }, ['class:a', 'class:c', 'other', 'failed']],
  ['classify', {}, []],
  ['contact', { reads: 'all', tags: [7] }, ['known', 'unknown', 'failed']],
  ['set-variable', { assign: [] }, ['next', 'failed']],
  ['ticket', { priority: { kind: 'x' } }, ['created', 'failed']],
  ['wait', { unit: 'days' }, ['next']],
  ['human-handoff', { patienceMinutes: 0 }, ['resolved', 'returned', 'timeout', 'left']],
  ['human-handoff', { hours: { weekly: 7 }, whenNobody: 'x' }, ['resolved', 'returned', 'unavailable', 'left']],
  ['survey', { question: {}, reasons: 7 }, ['rated-high', 'rated-low', 'skipped']],
  ['survey', { scoreInto: 5, allowTyping: true }, ['rated-high', 'rated-low', 'skipped', 'other']],
  ['end', { say: 3 }, []],
  ['unheard-of', {}, []],
  ['__proto__', {}, []],
] as [string, Record<string, Json>, string[]][])('the outlets of %s with the unfinished settings %j are told as far as can be', (type, config, outlets) => {
  const before = JSON.stringify(config);
  expect(outletsOf(registry, { id: 'n', type, config }).map((each) => each.name)).toEqual(outlets);
  expect(JSON.stringify(config)).toBe(before);
});

test('outlets are told once per node, for any settings whatever', () => {
  const node = { id: 'n', type: 'condition', config: { cases: [{ id: 'a', when: 'true' }] } };
  expect(outletsOf(registry, node)).toBe(outletsOf(registry, node));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(registry)), fc.dictionary(fc.constantFrom('say', 'expect', 'cases', 'silence', 'levels', 'unit', 'patienceMinutes', 'offerSuggestions', 'ways', 'over', 'classes'), fc.jsonValue() as fc.Arbitrary<Json>), (type, config) => {
      const found = outletsOf(registry, { id: 'n', type, config });
      expect(new Set(found.map((each) => each.name)).size).toBe(found.length);
      const read = registry[type as keyof typeof registry].read(config);
      if (read.ok) expect(found).toEqual(read.node.outlets);
    }),
  );
});
