import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { entry, shop as wholeShop } from './shop.test-support.ts';
import { usualThresholds } from './thresholds.ts';
import { createMatcher } from './createMatcher.ts';
import { exactKey } from '../text/exactKey.ts';
import { foldText } from '../text/foldText.ts';

const shop = wholeShop.slice(0, 3);
const matcher = createMatcher(shop);
const first = (text: string) => matcher.match(text, { limit: 3 }).ranked[0];

describe('matching', () => {
  test.each([
    ['请问退货怎么弄', 'return'],
    ['請問發票可以開公司抬頭嗎', 'invoice'],
    ['ｉｎｖｏｉｃｅ', 'invoice'],
    ['快递要几天才能到呀', 'delivery'],
    ['I want to send this item back', 'return'],
    ['when will the parcels be arriving', 'delivery'],
    ['how can I dowload an invoise', 'invoice'],
    ['帮我下载 invoice 可以吗', 'invoice'],
  ])('%s is about %s', (text, id) => {
    expect(first(text)?.entry.id).toBe(id);
  });
  test('a stranger’s question scores low', () => {
    expect(first('昨天的足球比赛谁赢了')?.score ?? 0).toBeLessThan(0.3);
  });
  test('the language is the text’s', () => {
    expect(matcher.match('怎么退货', { limit: 1 }).language).toBe('zh');
    expect(matcher.match('42 ??', { limit: 1 }).language).toBe('und');
  });
  test('limit bounds the answer without changing it', () => {
    expect(matcher.match('怎么', { limit: 0 }).ranked).toEqual([]);
    expect(matcher.match('怎么发货退货', { limit: 1 }).ranked).toEqual(matcher.match('怎么发货退货', { limit: 9 }).ranked.slice(0, 1));
  });
});

describe('false friends', () => {
  const example = (name: string) => {
    const file: { entries: KnowledgeEntry[] } = JSON.parse(readFileSync(new URL(`../../../examples/${name}/knowledge.json`, import.meta.url), 'utf8'));
    const built = createMatcher(file.entries);
    return (text: string) => built.match(text, { limit: 1 }).ranked[0]?.score ?? 0;
  };
  const scoreIn = { shop: example('shop-support'), bank: example('bank-desk'), clinic: example('clinic-booking') };
  test.each([
    ['shop', '13912345678'], ['shop', '12345'], ['shop', '背一首唐诗'], ['shop', '世界杯冠军'], ['shop', 'asdfgh'], ['shop', 'tell me a joke'],
    ['bank', '13912345678'], ['clinic', '13912345678'], ['clinic', '火星移民'], ['clinic', '量子力学'], ['clinic', 'play some jazz'],
  ] as const)('in %s, %s is not even a guess', (base, text) => {
    expect(scoreIn[base](text)).toBeLessThan(0.2);
  });
  test.each([['shop', '保修'], ['shop', '去12315举报你'], ['bank', '汇率'], ['clinic', '头疼']] as const)('in %s, %s is short but all there', (base, text) => {
    expect(scoreIn[base](text)).toBeGreaterThan(usualThresholds.answered);
  });

  const odd = createMatcher([...shop, entry('gift', ['火星礼包', '火星礼包怎么领'], ['claim the martian gift']), entry('hotline', ['打12315'], ['call 12315'])]);
  const scoreOf = (text: string) => odd.match(text, { limit: 1 }).ranked[0]?.score ?? 0;
  test('one rare pair or word in common is no answer', () => {
    expect(odd.match('火星移民计划可行吗', { limit: 1 }).ranked[0]?.parts).toEqual(['火星']);
    expect(scoreOf('火星移民计划可行吗')).toBeLessThan(usualThresholds.answered);
    expect(scoreOf('is there martian water under the ice')).toBeLessThan(usualThresholds.answered);
    expect(scoreOf('火星礼包领取')).toBeGreaterThan(usualThresholds.answered);
  });
  test('a number is the same only as a whole', () => {
    for (const other of ['2315', '123150', '1231', '12316', '13912315678']) expect(scoreOf(other), other).toBe(0);
    expect(scoreOf('12315')).toBeGreaterThan(usualThresholds.answered);
  });
});

describe('explanation', () => {
  test('parts are the customer’s own spelling, longest first', () => {
    const found = first('請問ＡＢＣ電子發票，在哪裡下載呢');
    expect(found?.phrasing).toBe('电子发票在哪里下载');
    expect(found?.parts).toEqual(['在哪裡下載', '電子發票']);
  });
});

describe('exact phrasings', () => {
  test('width, case, script and punctuation do not matter', () => {
    expect(first('怎麼開發票!!')).toMatchObject({ score: 0.99, phrasing: '怎么开发票？', entry: { id: 'invoice' } });
  });
  test('entries that share a phrasing share the score', () => {
    const ranked = createMatcher([entry('b', ['在吗']), entry('a', ['在吗'])]).match('在吗', { limit: 5 }).ranked;
    expect(ranked.map((one) => [one.entry.id, one.score])).toEqual([['a', 0.495], ['b', 0.495]]);
  });
});

describe('hostile input', () => {
  test.each(['', ' ', '\u200b', '\ud800', '???', '\u0000'])('%j matches nothing', (text) => {
    expect(matcher.match(text, { limit: 3 }).ranked).toEqual([]);
  });
  test('ids and words may be __proto__ or constructor', () => {
    const odd = createMatcher([entry('__proto__', [], ['__proto__ toString']), entry('constructor', [], ['constructor'])]);
    expect(odd.match('constructor', { limit: 1 }).ranked[0]?.entry.id).toBe('constructor');
    expect(odd.match('please __proto__', { limit: 1 }).ranked[0]?.entry.id).toBe('__proto__');
  });
  test('an empty base, an entry without phrasings and an empty phrasing are fine', () => {
    expect(createMatcher([]).match('你好', { limit: 3 }).ranked).toEqual([]);
    expect(createMatcher([entry('a', []), entry('b', [''])]).match('你好', { limit: 3 }).ranked).toEqual([]);
  });
  test('only the beginning of a very long text is read', () => {
    expect(first(`${'喵'.repeat(3000)}怎么退货`)?.entry.id).toBeUndefined();
    for (const piece of ['退货', 'return ', '\u0301', 'ﷺ', '\ud800', '退 ', "'a"]) matcher.match(piece.repeat(500_000), { limit: 3 });
  });
  test('20,000 phrasings', () => {
    const many = Array.from({ length: 2000 }, (_, at) => entry(`e${at}`, Array.from({ length: 10 }, (_, n) => `第${at}号商品怎么退货第${n}种问法`)));
    expect(createMatcher(many).match('第1234号商品怎么退货第3种问法', { limit: 1 }).ranked[0]).toMatchObject({ entry: { id: 'e1234' }, score: 0.99 });
  });
});

describe('properties', () => {
  const words = fc.constantFrom('退货', '发票', '怎么', '的', '吗', 'return', 'invoices', ' the ', ' ', '？', '12', '😀', '__proto__', '\ud800', 'é');
  const text = fc.oneof(fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join('')), fc.string({ unit: 'binary', maxLength: 20 }));
  const base = fc.uniqueArray(fc.record({ id: fc.string({ maxLength: 4 }), zh: fc.array(text, { maxLength: 3 }), en: fc.array(text, { maxLength: 3 }) }), { selector: ({ id }) => id, maxLength: 8 })
    .map((entries) => entries.map(({ id, zh, en }) => entry(id, zh, en)));

  test('scores lie in 0 to 1, best first, and parts come from the text', () => {
    fc.assert(
      fc.property(base, text, (entries, asked) => {
        const { ranked } = createMatcher(entries).match(asked, { limit: 10 });
        ranked.forEach(({ score, parts }, at) => {
          expect(score > 0 && score <= 1).toBe(true);
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
          for (const part of parts) expect(asked).toContain(part);
        });
      }),
    );
  });
  test('the order of the entries does not matter', () => {
    fc.assert(
      fc.property(base, text, (entries, asked) => {
        expect(createMatcher(entries.toReversed()).match(asked, { limit: 10 })).toEqual(createMatcher(entries).match(asked, { limit: 10 }));
      }),
    );
  });
  test('a text equal to a phrasing that only one entry has ranks that entry first, above 0.9', () => {
    fc.assert(
      fc.property(base, fc.nat(), (entries, pick) => {
        const all = entries.flatMap(({ id, phrasings }) => Object.values(phrasings).flat().map((phrasing) => ({ id, phrasing, key: exactKey(foldText(phrasing).text) })));
        const chosen = all[pick % Math.max(1, all.length)];
        fc.pre(chosen !== undefined && chosen.key !== '' && all.every(({ id, key }) => key !== chosen.key || id === chosen.id));
        const best = createMatcher(entries).match(chosen?.phrasing ?? '', { limit: 1 }).ranked[0];
        expect(best?.entry.id).toBe(chosen?.id);
        expect(best?.score).toBeGreaterThan(0.9);
      }),
    );
  });
});
