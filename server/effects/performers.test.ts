import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/effect.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { Json } from '../../engine/sdk/value.ts';
import { classify, faqMatch, sentiment } from '../../nodes/effects.ts';
import { registry } from '../../nodes/registry.ts';
import { knowledgeBase } from '../contract.ts';
import type { KnowledgeEntry, MatchReading } from '../../engine/sdk/understanding.ts';
import type { Encoder } from '../understanding/encode/createEncoder.ts';
import { createMatcher, type Match, type MatchOptions } from '../understanding/match/createMatcher.ts';
import { NotYet, type Around, type Outcome } from './performer.ts';
import { createPerformers } from './performers.ts';

const shop = knowledgeBase.parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'shop-support', 'knowledge.json'), 'utf8')));
const matcher = createMatcher(shop.entries);
const performers = createPerformers(registry, { matcher: (slug) => (slug === 'shop' ? matcher : undefined) });
const around: Around = { now: Date.UTC(2026, 4, 4, 23, 59), channel: 'page', attributes: {}, conversationId: 'c', contactId: null, effect: 'e', locale: 'en', seq: 1, waits: true };

function perform(kind: string, params: Json, more: Partial<Around> = {}, by = performers): Outcome {
  const performer = by[kind];
  if (performer?.mode !== 'inline') throw new Error(`${kind} is not answered at once`);
  return performer.perform(params, { ...around, ...more });
}

const ask = (text: string, more: object = {}) => {
  const { outcome, data } = perform('faq-match', { knowledge: 'shop', text, locale: 'zh', answeredFrom: 0.6, unsureFrom: 0.3, suggestions: 3, ...more });
  // The node parses it again with this very schema: what does not fit would end with a person.
  return { outcome, data: z.record(z.string(), z.any()).parse(faqMatch.outcomes[outcome as keyof typeof faqMatch.outcomes].parse(data)) };
};

describe('faq-match', () => {
  it('answers in the customer\'s language, with the first phrasing and what matched', () => {
    expect(ask('退款多久到账？')).toMatchObject({ outcome: 'answered', data: { entry: 'refund-time', question: '退款多久到账？', answer: expect.stringContaining('2 个工作日') } });
    expect(ask('退款多久到账？', { locale: 'en-GB' }).data).toMatchObject({ question: 'When will I get my refund?', answer: expect.stringContaining('working days') });
    expect(ask('退款多久到账？').data['matched'].length).toBeGreaterThan(0);
  });

  it('decides by the thresholds it is asked with', () => {
    const { score } = ask('发票没有', { answeredFrom: 0, unsureFrom: 0 }).data;
    expect(ask('发票没有', { answeredFrom: score, unsureFrom: 0 }).outcome).toBe('answered');
    const unsure = ask('发票没有', { answeredFrom: score + 0.001, unsureFrom: score });
    expect(unsure.outcome).toBe('unsure');
    const scores = unsure.data['suggestions'].map((each: { score: number }) => each.score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect(ask('发票没有', { answeredFrom: 1, unsureFrom: 1 }).outcome).toBe('missed');
  });

  it('offers as many suggestions as are wanted', () => {
    expect(ask('发票没有', { answeredFrom: 1, unsureFrom: 0.1, suggestions: 1 }).data['suggestions']).toHaveLength(1);
  });

  it('offers three anyhow, and more only where they are nearly as likely', () => {
    const ranked = [0.4, 0.01, 0.01, 0.3, 0.01].map((score, place) => ({ entry: { id: `e${place}`, phrasings: {}, answer: {} }, score, phrasing: '', parts: [] }));
    const own = createPerformers(registry, { matcher: () => ({ match: () => ({ language: 'en', decision: 'unsure', layer: 'words', ranked }) }) });
    const { data } = perform('faq-match', { knowledge: 'own', text: 'x', locale: 'en', suggestions: 5 }, {}, own);
    expect(faqMatch.outcomes.unsure.parse(data).suggestions.map((each) => each.entry)).toEqual(['e0', 'e1', 'e2', 'e3']);
  });

  it('misses what nothing is like, even with thresholds of 0', () => {
    expect(ask('𝄞𝄞𝄞', { answeredFrom: 0, unsureFrom: 0 }).outcome).toBe('missed');
  });

  it('fails for a knowledge base that is not there', () => {
    expect(ask('x', { knowledge: 'nowhere' }).outcome).toBe('failed');
  });

  it('finds most of the held-out questions, answered or among the suggestions', () => {
    const questions = z.array(z.object({ locale: z.string(), text: z.string(), entry: z.string().nullable() })).parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'shop-support', 'questions.json'), 'utf8')));
    const known = questions.filter((each) => each.entry !== null);
    const found = known.filter(({ text, locale, entry }) => {
      const { outcome, data } = ask(text, { locale, unsureFrom: 0.2 });
      return outcome === 'answered' ? data['entry'] === entry : outcome === 'unsure' && data['suggestions'].some((each: { entry: string }) => each.entry === entry);
    });
    expect(found.length / known.length).toBeGreaterThan(0.5);
  });
});

const entry = (id: string, more: Partial<KnowledgeEntry> = {}): KnowledgeEntry => ({ id, phrasings: { en: [`how about the ${id}`], zh: [`${id}怎么样`] }, answer: { en: `The ${id}.`, zh: `${id}。` }, ...more });

/** Asks a base of its own. */
function askOf(entries: readonly KnowledgeEntry[], text: string, more: Partial<Around> = {}, params: Record<string, Json> = {}) {
  const own = createMatcher(entries);
  const { outcome, data } = perform('faq-match', { knowledge: 'own', text, locale: 'en', suggestions: 3, ...params }, more, createPerformers(registry, { matcher: () => own }));
  return { outcome, data: z.record(z.string(), z.any()).parse(faqMatch.outcomes[outcome as keyof typeof faqMatch.outcomes].parse(data)) };
}

describe('a question without thresholds', () => {
  /** A base that has decided by itself. */
  const decided = (decision: MatchReading['decision'], score: number, asked: MatchOptions[] = []) =>
    createPerformers(registry, {
      matcher: () => ({
        match(_text, options) {
          asked.push(options);
          return { language: 'en', decision, layer: 'words', ranked: [{ entry: entry('hat'), score, phrasing: 'hat', parts: [] }] };
        },
      }),
    });
  const outcomeOf = (decision: MatchReading['decision']) => perform('faq-match', { knowledge: 'own', text: 'hat', locale: 'en', suggestions: 3 }, {}, decided(decision, 0.5)).outcome;

  it('is decided by the base', () => {
    expect((['answered', 'unsure', 'missed'] as const).map((each) => outcomeOf(each))).toEqual(['answered', 'unsure', 'missed']);
  });

  it('leaves to the base what it does not say', () => {
    const asked: MatchOptions[] = [];
    for (const params of [{}, { answeredFrom: 0.7 }, { unsureFrom: 0.2 }, { answeredFrom: 0.7, unsureFrom: 0.2 }]) perform('faq-match', { knowledge: 'own', text: 'hat', locale: 'en', suggestions: 3, ...params }, {}, decided('missed', 0, asked));
    expect(asked.map(({ thresholds }) => thresholds)).toEqual([undefined, { answered: 0.7, unsure: null }, { answered: null, unsure: 0.2 }, { answered: 0.7, unsure: 0.2 }]);
  });

  it('is asked with what came before it', () => {
    const asked: MatchOptions[] = [];
    perform('faq-match', { knowledge: 'own', text: 'and shoes?', before: ['hats?'], locale: 'en', suggestions: 2 }, {}, decided('missed', 0, asked));
    expect(asked).toMatchObject([{ limit: 2, before: ['hats?'] }]);
    expect(asked[0]).not.toHaveProperty('thresholds');
  });
});

it('tells which entry came nearest to a question that was missed', () => {
  const nearest = ask('发票没有', { answeredFrom: 1, unsureFrom: 1 });
  expect(nearest).toMatchObject({ outcome: 'missed', data: { nearest: { entry: expect.any(String), score: expect.any(Number) } } });
  expect(ask('𝄞𝄞𝄞').data).toEqual({ nearest: null });
});

describe('an entry that is limited', () => {
  const found = (only: KnowledgeEntry['only'], more: Partial<Around> = {}) => askOf([entry('hat', { only })], 'how about the hat', more).outcome === 'answered';

  it('to channels counts in those', () => {
    expect([found({ channels: ['page', 'api'] }), found({ channels: ['widget'] }), found({ channels: ['widget'] }, { channel: 'widget' })]).toEqual([true, false, true]);
  });

  it('to days counts from the first to the last, in UTC', () => {
    expect([found({ from: '2026-05-04' }), found({ until: '2026-05-04' }), found({ from: '2026-05-05' }), found({ until: '2026-05-03' })]).toEqual([true, true, false, false]);
    expect(found({ from: '2026-05-05' }, { now: around.now + 60_000 })).toBe(true);
  });

  it('to contacts counts for those whose attributes say so', () => {
    const only = { contact: { plan: 'gold', constructor: 'x' } };
    expect([found(only), found(only, { attributes: { plan: 'gold' } }), found({ contact: { plan: 'gold' } }, { attributes: { plan: 'gold', age: '3' } }), found({ contact: { plan: 'gold' } }, { attributes: { plan: 'Gold' } })]).toEqual([false, false, true, false]);
  });

  it('gives way to another that is not', () => {
    const phrasings = { en: ['how about the hat'] };
    expect(askOf([entry('a', { phrasings, only: { channels: ['widget'] } }), entry('b', { phrasings })], 'how about the hat').data['entry']).toBe('b');
  });
});

describe('several answers', () => {
  const varied = entry('hat', {
    variants: [{ answer: { en: 'Another hat.', zh: '另一顶。' } }, { answer: { zh: '第三顶。' } }, { mood: 'upset', answer: { en: 'So sorry about the hat.', zh: '非常抱歉。' } }],
  });
  const answers = (locale: string, stride: number) => new Set(Array.from({ length: 60 }, (_, index) => String(askOf([varied], 'how about the hat', { seq: 7 + index * stride }, { locale }).data['answer'])));

  it('take turns, however many log entries lie between the questions', () => {
    for (const stride of [1, 2, 3, 6]) expect(answers('zh', stride)).toEqual(new Set(['hat。', '另一顶。', '第三顶。']));
  });

  it('are said in the customer\'s language where they have it', () => {
    expect(answers('en-GB', 1)).toEqual(new Set(['The hat.', 'Another hat.']));
    expect(answers('fr', 1).size).toBeGreaterThan(0);
  });

  it('suit the mood', () => {
    const upset = { unsureFrom: 0, answeredFrom: 0 };
    expect(askOf([varied], 'how about the hat, this is ridiculous, I am furious!!!', {}, upset).data['answer']).toBe('So sorry about the hat.');
    expect(askOf([{ ...varied, variants: [] }], 'how about the hat, this is ridiculous, I am furious!!!', {}, upset).data['answer']).toBe('The hat.');
  });

  it('come as they are written, with where they lead', () => {
    expect(askOf([entry('hat', { answer: { en: '{{ name }} {{ secrets.x }}' }, leadsTo: 'refund' })], 'how about the hat').data).toMatchObject({ answer: '{{ name }} {{ secrets.x }}', leadsTo: 'refund' });
    expect(askOf([entry('hat')], 'how about the hat').data).not.toHaveProperty('leadsTo');
  });
});

describe('the meaning of a text', () => {
  const read: string[][] = [];
  const encoder: Encoder = { encode: (_model, texts) => Promise.resolve(void read.push([...texts])), modelFor: () => null, vector: () => undefined, status: () => [], close: () => Promise.resolve() };
  const wanting = { match: (): Match => ({ language: 'en', decision: 'missed', layer: 'words', ranked: [], wants: { model: 'minilm-en', text: 'hats' } }) };
  const asked = (more: Partial<Around>, with_: { encoder?: Encoder } = { encoder }) => () => perform('faq-match', { knowledge: 'own', text: 'hats', locale: 'en', suggestions: 3 }, more, createPerformers(registry, { matcher: () => wanting, ...with_ }));

  it('is waited for where there is time', async () => {
    const error = await Promise.resolve().then(asked({ waits: true })).catch((each: unknown) => each);
    if (!(error instanceof NotYet)) expect.fail(String(error));
    expect(read).toEqual([]);
    await error.ready();
    expect(read).toEqual([['hats']]);
  });

  it('is done without where there is none, or nobody to read it', () => {
    expect(asked({ waits: false })().outcome).toBe('missed');
    expect(asked({ waits: true }, {})().outcome).toBe('missed');
  });

  it('that nobody reads in time is not waited for any longer', async () => {
    vi.useFakeTimers();
    const error = await Promise.resolve().then(asked({}, { encoder: { ...encoder, encode: () => new Promise<void>(() => undefined) } })).catch((each: unknown) => each);
    if (!(error instanceof NotYet)) expect.fail(String(error));
    const waited = error.ready();
    await vi.advanceTimersByTimeAsync(1_500);
    await expect(waited).resolves.toBeUndefined();
    vi.useRealTimers();
  });
});

describe('classify', () => {
  const classes = [
    { id: 'refund', examples: ['I want my money back', 'refund please', 'where is my refund', '我要退款', '怎么把钱退给我', '退款一直没到账'] },
    { id: 'delivery', examples: ['where is my parcel', 'when will it ship', 'change the delivery address', '快递到哪了', '怎么还没发货', '能改收货地址吗'] },
    { id: 'invoice', examples: ['I need an invoice', 'send me the receipt', 'invoice for my company', '能开发票吗', '发票怎么开', '给公司开增值税发票'] },
  ];
  const told = (text: string, params: Record<string, Json> = {}) => {
    const { outcome, data } = perform('classify', { text, classes, from: null, ...params });
    return { outcome, data: z.record(z.string(), z.any()).parse(classify.outcomes[outcome as keyof typeof classify.outcomes].parse(data)) };
  };

  it.each([['please give me my money back', 'refund'], ['my parcel is still not here, where is it', 'delivery'], ['钱什么时候退给我', 'refund'], ['我的快递到哪里了', 'delivery'], ['我想给公司开一张发票', 'invoice'], ['could you send an invoice', 'invoice']])('tells what %s is about', (text, topic) => {
    expect(told(text, { from: 0.05 })).toMatchObject({ outcome: 'classified', data: { class: topic } });
  });

  it.each(['今天天气真好', 'hello there', '𝄞', ''])('says other to %j, which is like none', (text) => {
    expect(told(text).outcome).toBe('other');
  });

  it('is as sure as it is asked to be, and tells what came nearest', () => {
    const { score } = told('please give me my money back', { from: 0 }).data;
    expect(told('please give me my money back', { from: score }).outcome).toBe('classified');
    expect(told('please give me my money back', { from: score + 0.001 })).toEqual({ outcome: 'other', data: { nearest: { class: 'refund', score } } });
  });

  it('goes by the examples it is asked with, every time', () => {
    const swapped = classes.map(({ id }, index) => ({ id, examples: classes[(index + 1) % classes.length]?.examples ?? [] }));
    for (const _ of [1, 2]) {
      expect(told('我要退款', { from: 0 }).data['class']).toBe('refund');
      expect(told('我要退款', { from: 0, classes: swapped }).data['class']).toBe('invoice');
    }
  });
});

describe('sentiment', () => {
  const read = (...texts: string[]) => sentiment.outcomes.read.parse(perform('sentiment', { texts }).data);

  it('tells anger from calm in both languages', () => {
    expect(read('你们这是什么垃圾服务！骗子！').anger).toBeGreaterThan(0.6);
    expect(read('This is ridiculous, I am furious!').anger).toBeGreaterThan(0.6);
    expect(read('请问几点开门').anger).toBeLessThan(0.2);
  });

  it('weighs several texts, the last most', () => {
    expect(read('你们这是什么垃圾服务！骗子！', '好的谢谢').anger).toBeLessThan(read('好的谢谢', '你们这是什么垃圾服务！骗子！').anger);
  });

  it('is neutral where nothing was typed', () => {
    expect(read()).toMatchObject({ score: 0.5, level: 'neutral', anger: 0, urgency: 0, complaint: 0, trend: 0 });
  });

  it('tells what it came to: level, urgency, complaint, and how it moved', () => {
    const worst = read('好的谢谢，很满意', '再不退款我就打12315投诉你们！今天必须处理！');
    expect(worst).toMatchObject({ basis: 'model', language: 'zh' });
    expect(read('再不退款我就打12315投诉你们！今天必须处理！').level).toContain('negative');
    expect(worst.trend).toBeLessThan(-0.2);
    expect(worst.complaint).toBeGreaterThan(0.5);
    expect(worst.urgency).toBeGreaterThan(0.5);
    expect(read('再不退款我就打12315投诉你们！今天必须处理！', '好的谢谢，很满意').trend).toBeGreaterThan(0.2);
  });
});

it('names the kind of effect that nobody performs', () => {
  const weather = defineEffect({ kind: 'weather', params: z.json(), outcomes: { ok: z.null() }, timeoutMs: null });
  const odd: Registry = { ...registry, oracle: { ...registry.wait, type: 'oracle', effects: [weather] } };
  expect(() => createPerformers(odd, { matcher: () => undefined })).toThrow(/weather/);
});
