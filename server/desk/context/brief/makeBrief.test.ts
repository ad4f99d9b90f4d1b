import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileFlow } from '../../../../engine/compile/compileFlow.ts';
import { parseFlow } from '../../../../engine/sdk/parseFlow.ts';
import { registry } from '../../../../nodes/registry.ts';
import type { Entry, EntryKind } from '../../../chat/log.ts';
import { flowGuide } from '../flowGuide.ts';
import { playedLog, sourceOf } from '../playedLog.test-support.ts';
import { readMoods } from '../readMoods.ts';
import { readStory } from '../readStory.ts';
import type { BriefSource } from './briefSource.ts';
import { makeBrief } from './makeBrief.ts';

const text = (zh: string, en: string) => ({ zh, en });
const parsed = parseFlow({
  formatVersion: 2,
  name: text('小店', 'Shop'),
  locales: ['zh', 'en'],
  variables: [
    { name: 'order', type: 'text', title: text('订单号', 'Order number') },
    { name: 'member', type: 'boolean', title: text('会员', 'Member') },
    { name: 'found', type: 'text', title: text('答案', 'Answer') },
  ],
  knowledge: ['shop'],
  start: 'topic',
  nodes: [
    { id: 'topic', type: 'classify', config: { classes: [{ id: 'refund', name: text('退款', 'Refunds'), examples: ['退款'] }] } },
    { id: 'order', type: 'conversation', config: { say: [text('订单号是多少？', 'What is your order number?')], expect: { kind: 'pattern', pattern: 'QH\\d+', into: 'order' }, retries: 2 } },
    { id: 'faq', type: 'faq-match', config: { knowledge: 'shop', answerInto: 'found' } },
    { id: 'person', type: 'human-handoff', config: { patienceMinutes: 5 } },
    { id: 'pick', type: 'conversation', config: { say: [text('选一项', 'Pick one')], expect: { kind: 'choice', choices: [{ id: 'a', label: text('退货', 'Return') }] } } },
  ],
  edges: [],
  layout: { nodes: [], groups: [], notes: [] },
});
const compiled = parsed.ok ? compileFlow(parsed.document, registry) : null;
if (!compiled?.ok) throw new Error(JSON.stringify(parsed.ok ? compiled : parsed.problems));
const { flow } = compiled;
const guide = flowGuide(flow);

/** A log of what is written down, one entry after the other from 1. */
type Line = [kind: EntryKind, node: string | null, outlet: string | null, data?: unknown];

function log(...lines: readonly Line[]): Entry[] {
  return lines.map(([kind, node, outlet, data = null], index) => ({ seq: index + 1, at: index * 1_000, kind, node, outlet, data }));
}
const types = (words: string, mood = { score: 0.5, anger: 0, complaint: 0 }): [EntryKind, null, null, unknown] => ['customer', null, null, { text: words, mood }];
const picks = (label: string, choice: string): [EntryKind, null, null, unknown] => ['customer', null, null, { choice, text: label }];
const settled = (node: string, kind: string, outcome: string, data: unknown): [EntryKind, string, null, unknown] => ['settled', node, null, { effect: '1', kind, outcome, data }];
const suggestion = (question: string) => ({ entry: 'e', question, answer: 'a', score: 0.5 });

function brief(entries: readonly Entry[], variables: BriefSource['variables'] = []): { zh: string[]; en: string[]; seqs: (number | null)[] } {
  const story = readStory(entries, guide);
  const lines = makeBrief({ story, guide, moods: readMoods(story.texts), variables });
  return { zh: lines.map(({ about, text: { zh } }) => `${about} ${zh}`), en: lines.map(({ about, text: { en } }) => `${about} ${en}`), seqs: lines.map(({ seq }) => seq) };
}

describe('a brief', () => {
  it('tells the topic, the words, what was answered and what was not, where each was said', () => {
    const told = brief(
      log(
        types('你好'),
        types('我的退款怎么还没有到账？'),
        settled('topic', 'classify', 'classified', { class: 'refund', score: 0.9, matched: [] }),
        ['passed', 'topic', 'class:refund'],
        settled('faq', 'faq-match', 'answered', { ...suggestion('退款多久到账？'), matched: [] }),
        ['passed', 'faq', 'answered'],
        ['bot', 'faq', null, { text: '三天', rateable: true }],
        ['rated', null, null, { seq: 7, helpful: false }],
        types('火星上有店吗', { score: 0.4, anger: 0.1, complaint: 0 }),
        settled('faq', 'faq-match', 'missed', { nearest: null }),
        ['passed', 'faq', 'missed'],
        types('月球呢，骗子！', { score: 0.05, anger: 0.8, complaint: 0.7 }),
        settled('faq', 'faq-match', 'missed', { nearest: null }),
        ['passed', 'faq', 'missed'],
        ['fault', null, null, { reason: 'asked-in-words', detail: '' }],
      ),
    );
    expect(told.zh).toEqual([
      'wants 主题：退款',
      'wants 客户原话：“我的退款怎么还没有到账？”',
      'wants 要求转人工',
      'failed 知识库没有找到“月球呢，骗子！”的答案（2 次）',
      'failed 客户说“退款多久到账？”的回答没有帮助',
      'feels 非常不满，情绪在变差',
      'feels 最不满的一句：“月球呢，骗子！”',
      'feels 提到要投诉',
    ]);
    expect(told.en).toEqual([
      'wants Topic: Refunds',
      'wants In their words: “我的退款怎么还没有到账？”',
      'wants Asked for a person',
      'failed The knowledge base had no answer to “月球呢，骗子！” (2 times)',
      'failed They said the answer to “退款多久到账？” did not help',
      'feels Very upset, and getting worse',
      'feels Most upset when writing “月球呢，骗子！”',
      'feels Spoke of making a complaint',
    ]);
    expect(told.seqs).toEqual([2, 2, 12, 12, 2, 12, 12, 12]);
  });

  it('tells of choices, of texts that were not accepted, and of facts from where they were told', () => {
    const told = brief(
      log(
        ['entered', 'pick', null],
        picks('Return', 'a'),
        ['left', 'pick', 'choice:a'],
        ['entered', 'order', null],
        types('no idea'),
        types('somewhere in my mails'),
        types('QH123'),
        ['left', 'order', 'answered'],
        ['passed', 'faq', 'answered'],
      ),
      [
        { name: 'order', title: text('订单号', 'Order number'), value: 'QH123', changed: true },
        { name: 'member', title: text('会员', 'Member'), value: true, changed: true },
        { name: 'found', title: text('答案', 'Answer'), value: 'By post.', changed: true },
        { name: 'other', title: text('其他', 'Other'), value: '', changed: true },
      ],
    );
    expect(told.zh).toEqual(['wants 客户原话：“somewhere in my mails”', 'tried 客户选择了“Return”', 'failed 在“订单号是多少？”有 2 次输入未被接受', 'feels 平静', 'facts 订单号：QH123', 'facts 会员：是']);
    expect(told.en).toEqual(['wants In their words: “somewhere in my mails”', 'tried They chose “Return”', 'failed 2 texts were not accepted at “What is your order number?”', 'feels Calm', 'facts Order number: QH123', 'facts Member: yes']);
    expect(told.seqs).toEqual([6, 2, 7, 7, 7, null]);
  });

  it('tells whether one of the questions that were offered was meant', () => {
    const offered = settled('faq', 'faq-match', 'unsure', { suggestions: [suggestion('How do I return it?'), suggestion('Where are you?')] });
    const asked: Line[] = [types('return'), offered, ['entered', 'faq', null]];
    expect(brief(log(...asked)).en).toEqual(['wants Asked about “How do I return it?”', 'wants In their words: “return”', 'feels Calm']);
    expect(brief(log(...asked, picks('Where are you?', 'entry:b'), ['left', 'faq', 'answered'])).en).toEqual(['wants Asked about “Where are you?”', 'wants In their words: “return”', 'tried The bot answered “Where are you?”', 'feels Calm']);
    expect(brief(log(...asked, picks('None of these', 'none'), ['left', 'faq', 'missed'])).en).toEqual(['wants In their words: “return”', 'failed None of the questions offered (such as “How do I return it?”) was what they meant', 'feels Calm']);
    expect(brief(log(...asked, types('send it back'), settled('faq', 'faq-match', 'answered', { ...suggestion('Can I send it back?'), matched: [] }), ['left', 'faq', 'answered'])).en).toEqual([
      'wants Asked about “Can I send it back?”',
      'wants In their words: “send it back”',
      'tried The bot answered “Can I send it back?”',
      'failed None of the questions offered (such as “How do I return it?”) was what they meant',
      'feels Calm',
    ]);
    expect(brief(log(...asked, ['left', 'faq', 'rescue'])).en).toEqual(['wants In their words: “return”', 'feels Calm']);
  });

  it('tells of people who came, did not come, and of what broke', () => {
    const told = brief(
      log(
        ['entered', 'person', null],
        ['left', 'person', 'returned'],
        ['entered', 'person', null],
        ['left', 'person', 'timeout'],
        settled('faq', 'faq-match', 'failed', {}),
        ['passed', 'faq', 'failed'],
        settled('faq', 'faq-match', 'failed', {}),
        ['passed', 'faq', 'failed'],
        ['entered', 'order', null],
        ['left', 'order', 'rescue'],
        ['entered', null, null],
        ['fault', 'order', null, { reason: 'node-failed', detail: '' }],
        ['fault', null, null, { reason: 'snapshot-unreadable', detail: '' }],
      ),
    );
    expect(told.zh).toEqual(['tried 之前已有人工接待：交还机器人', 'failed “知识库问答”执行失败（2 次）', 'failed 转人工没有成功：无人接待', 'failed 流程在“订单号是多少？”出错', 'failed 流程运行出错']);
    expect(told.en).toEqual(['tried A person was on before: Given back', 'failed “FAQ match” failed (2 times)', 'failed No person could be brought in: Nobody came', 'failed The flow broke at “What is your order number?”', 'failed The flow broke']);
  });

  it('leaves thanks and goodbyes out, and says nothing of an empty log', () => {
    const thanks = log(types('谢谢'), settled('faq', 'faq-match', 'answered', { ...suggestion('谢谢'), matched: [] }), ['passed', 'faq', 'answered']);
    expect(brief(thanks).zh).toEqual(['wants 客户原话：“谢谢”', 'feels 平静']);
    expect(brief([])).toEqual({ zh: [], en: [], seqs: [] });
  });
});

/** Letters that stand in none of the fixed words. */
const foreign = 'абвгдежзик';
const words = fc.string({ unit: fc.constantFrom(...foreign, ' ', '.', '！', '\n', '😀', '\ud800'), maxLength: 60 });
const anyData = fc.oneof(
  fc.jsonValue(),
  words.map((said) => ({ text: said })),
  words.map((said) => ({ text: said, choice: 'x' })),
  fc.record({ kind: fc.constantFrom('faq-match', 'classify', 'handoff'), outcome: fc.constantFrom('answered', 'unsure', 'missed', 'classified', 'failed'), data: fc.oneof(fc.jsonValue(), words.map((question) => ({ question, suggestions: [{ question }], class: 'refund' }))) }),
  fc.record({ reason: fc.constantFrom('node-failed', 'customer-asked', 'node-unmet', 'mood-low') }),
  fc.record({ seq: fc.integer(), helpful: fc.boolean() }),
);
const anyEntry = fc.record({
  kind: fc.constantFrom<EntryKind>('customer', 'entered', 'left', 'passed', 'settled', 'fault', 'rated', 'bot', 'note'),
  node: fc.option(fc.constantFrom('topic', 'order', 'faq', 'person', 'pick', '__proto__', 'gone')),
  outlet: fc.option(fc.constantFrom('answered', 'missed', 'failed', 'invalid', 'silent', 'choice:a', 'rescue', 'toString')),
  data: anyData,
});

test('a brief says of any log nothing but fixed words, what the customer wrote, and what the operator wrote; and never throws', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 40 }), words, (lines, value) => {
      const entries = lines.map((each, index) => ({ ...each, seq: index + 1, at: index }));
      const sources = [value, ...JSON.stringify(lines).match(new RegExp(`[${foreign}]+`, 'gu')) ?? []].map((each) => each.replaceAll(/\s+/gu, ' '));
      const story = readStory(entries, guide);
      const moods = readMoods(story.texts);
      for (const { seq, text: said } of makeBrief({ story, guide, moods, variables: [{ name: 'order', title: text('订单号', 'Order number'), value, changed: true }] })) {
        expect(seq === null || entries[seq - 1]?.kind === 'customer').toBe(true);
        for (const line of [said.zh, said.en]) for (const found of line.match(new RegExp(`[${foreign}]+`, 'gu')) ?? []) expect(sources.some((source) => source.includes(found))).toBe(true);
        // Without quotations and values, the other language's letters are gone.
        expect(said.zh.replaceAll(/“[^”]*”?/gu, '').split('：')[0]).not.toMatch(/[A-Za-z]{3}/u);
        expect(said.en.replaceAll(/“[^”]*”?/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u);
      }
    }),
    { numRuns: 500 },
  );
});

describe('the recorded conversations of the examples', () => {
  const examples = join(import.meta.dirname, '../../../../examples');
  const files = ['shop-support', 'bank-desk', 'clinic-booking'].flatMap((example) => readdirSync(join(examples, example, 'transcripts')).map((file) => join(example, 'transcripts', file)));
  const of = (file: string, deeds?: number) => makeBrief(sourceOf(playedLog(join(examples, file), deeds))).map(({ about, text: said }) => `${about} ${said.en} | ${said.zh}`);

  it.each([
    [
      'shop-support/transcripts/en-angry-order.json',
      2,
      [
        'wants In their words: “I want a refund NOW” | 客户原话：“I want a refund NOW”',
        'tried They chose “Where is my order?” | 客户选择了“Where is my order?”',
        'feels Very upset | 非常不满',
        'feels Most upset when writing “This is ridiculous, worst service ever!!!” | 最不满的一句：“This is ridiculous, worst service ever!!!”',
      ],
    ],
    ['shop-support/transcripts/zh-missed-twice.json', 2, ['failed The knowledge base had no answer to “火星移民” (2 times) | 知识库没有找到“火星移民”的答案（2 次）']],
    ['clinic-booking/transcripts/en-booking.json', Infinity, ['facts Department: Dentistry | 科室：Dentistry', "facts Patient's age: 31 | 就诊人年龄：31"]],
  ])('%s is told', (file, deeds, lines) => {
    expect(of(file, deeds)).toEqual(expect.arrayContaining(lines));
  });

  it.each(files)('%s has a brief that leads to what the customer said', (file) => {
    const { entries, ...rest } = playedLog(join(examples, file));
    const said = new Set(entries.filter(({ kind }) => kind === 'customer').map(({ seq }) => seq));
    const lines = makeBrief(sourceOf({ entries, ...rest }));
    expect(lines.length > 0 || said.size === 0).toBe(true);
    for (const { seq, text: told } of lines) {
      expect(seq === null || said.has(seq)).toBe(true);
      expect([told.zh, told.en].every((line) => line.length > 1 && !line.includes('undefined'))).toBe(true);
    }
  });
});
