import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/effect.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { Json } from '../../engine/sdk/value.ts';
import { faqMatch, sentiment } from '../../nodes/effects.ts';
import { registry } from '../../nodes/registry.ts';
import { knowledgeBase } from '../contract.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';
import type { Outcome } from './performer.ts';
import { createPerformers } from './performers.ts';

const shop = knowledgeBase.parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'shop-support', 'knowledge.json'), 'utf8')));
const matcher = createMatcher(shop.entries);
const performers = createPerformers(registry, { matcher: (slug) => (slug === 'shop' ? matcher : undefined) });

function perform(kind: string, params: Json): Outcome {
  const performer = performers[kind];
  if (performer?.mode !== 'inline') throw new Error(`${kind} is not answered at once`);
  return performer.perform(params);
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
    expect(ask('发票没有', { answeredFrom: 1, unsureFrom: score + 0.001 }).outcome).toBe('missed');
  });

  it('offers as many suggestions as are wanted', () => {
    expect(ask('发票没有', { answeredFrom: 1, unsureFrom: 0.1, suggestions: 1 }).data['suggestions']).toHaveLength(1);
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
    expect(read()).toMatchObject({ score: 0.5, anger: 0 });
  });
});

it('names the kind of effect that nobody performs', () => {
  const weather = defineEffect({ kind: 'weather', params: z.json(), outcomes: { ok: z.null() }, timeoutMs: null });
  const odd: Registry = { ...registry, oracle: { ...registry.wait, type: 'oracle', effects: [weather] } };
  expect(() => createPerformers(odd, { matcher: () => undefined })).toThrow(/weather/);
});
