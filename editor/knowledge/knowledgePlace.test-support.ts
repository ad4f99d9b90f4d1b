import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { knowledgeDetail, type KnowledgeBase, type KnowledgeDetail, type KnowledgeSettings, type KnowledgeTest, type MissGroups } from '../../server/contract.ts';
import { consoleBrowser } from '../app/consoleBrowser.test-support.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A bot that only looks questions up. */
export const helpDesk = {
  formatVersion: 3,
  name: { zh: '问答机器人', en: 'Help desk' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: ['care'],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '请问有什么可以帮您？', en: 'How can I help?' }], expect: { kind: 'text' } } },
    { id: 'find', type: 'faq-match', config: { knowledge: 'care', askHelpful: false, offerSuggestions: false } },
    { id: 'sorry', type: 'conversation', config: { say: [{ zh: '抱歉，我还不会回答。', en: 'Sorry, I do not know.' }] } },
  ],
  edges: [
    { from: 'hello', outlet: 'answered', to: 'find' },
    { from: 'find', outlet: 'answered', to: 'hello' },
    { from: 'find', outlet: 'unsure', to: 'sorry' },
    { from: 'find', outlet: 'missed', to: 'sorry' },
    { from: 'find', outlet: 'failed', to: 'sorry' },
    { from: 'sorry', outlet: 'next', to: 'hello' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

const hours = { id: 'hours', phrasings: { zh: ['几点开门？', '营业时间', '周末营业吗'], en: ['When do you open?', 'opening hours', 'are you open at weekends'] }, answer: { zh: '每天 9 点到 21 点。', en: 'Every day from 9 to 21.' } };

/** A small base, as it is before each test. */
export const care: KnowledgeBase = {
  slug: 'care',
  name: { zh: '小店知识', en: 'Shop care' },
  categories: [{ id: 'shop', name: { zh: '门店', en: 'The shop' } }, { id: 'goods', name: { zh: '商品', en: 'Goods' } }],
  entries: [
    { ...hours, category: 'shop' },
    { id: 'parking', category: 'shop', phrasings: { zh: ['可以停车吗？', '停车场在哪里', '停车收费吗'], en: ['Can I park my car?', 'where is the car park', 'parking fee'] }, answer: { zh: '楼下车库免费停 2 小时。', en: 'Two hours are free in the garage below.' } },
    { id: 'returns', category: 'goods', phrasings: { zh: ['怎么退货？', '我想退货', '买错了能退吗'], en: ['How do I return something?', 'send it back', 'return policy'] }, answer: { zh: '7 天内带小票来店里即可退货。', en: 'Bring it back with the receipt within 7 days.' } },
    { id: 'washing', category: 'goods', phrasings: { zh: ['这件衣服怎么洗？', '可以机洗吗', '会不会掉色'], en: ['How do I wash this?', 'can it go in the machine', 'will the colour run'] }, answer: { zh: '30 度以下机洗，不可烘干。', en: 'Machine wash at 30 degrees, do not tumble dry.' } },
    { id: 'gift', phrasings: { zh: ['有礼品包装吗？', '可以包装成礼物吗'], en: ['Do you wrap gifts?', 'gift wrapping'] }, answer: { zh: '有，5 元一份。', en: 'Yes, for 5 yuan.' }, unlisted: true },
  ],
};

/** A running server, as much as is needed of it, and a browser. */
type Ground = Parameters<typeof consoleBrowser>[0] & {
  readonly house: {
    readonly knowledge: {
      readonly tests: { list(slug: string): KnowledgeTest[]; remove(slug: string, id: string): Promise<unknown> };
      replace(base: KnowledgeBase): Promise<unknown>;
      change(slug: string, change: { settings: Partial<KnowledgeSettings> }): Promise<unknown>;
      misses(slug: string, state: 'open'): Promise<MissGroups>;
      settle(slug: string, ids: readonly string[], as: { kind: 'ignore' }, by: null): Promise<unknown>;
    };
  };
};

/** Staff and customers of the little shop's knowledge. */
export function knowledgePlace(ground: Ground) {
  const { knowledge } = ground.house;
  return {
    ...consoleBrowser(ground),

    /** The base again as it was at first, without tests, and without what customers asked. */
    async fresh(entries = care.entries): Promise<void> {
      for (const { id } of knowledge.tests.list('care')) await knowledge.tests.remove('care', id);
      await knowledge.replace({ ...care, entries });
      await knowledge.change('care', { settings: { publishes: 'at-once', balance: 0 } });
      const ids = (await knowledge.misses('care', 'open')).groups.flatMap((group) => group.ids);
      if (ids.length > 0) await knowledge.settle('care', ids, { kind: 'ignore' }, null);
    },

    /** The base as the page's reader is told of it. */
    async detail(page: Page): Promise<KnowledgeDetail> {
      const response = await page.request.get(`${ground.origin}/api/knowledge/care/detail`);
      expect(response.ok()).toBe(true);
      return knowledgeDetail.parse(await response.json());
    },
  };
}

/** A question that nothing answered, whatever a matcher would make of it today. */
export function missedQuestion(text: string) {
  return { conversationId: crypto.randomUUID(), seq: 1, base: 'care', at: Date.now(), locale: 'zh', text, outcome: 'missed', entry: null, score: null } as const;
}
