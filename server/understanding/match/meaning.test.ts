import { describe, expect, test, vi } from 'vitest';
import { createMemoryStore } from '../encode/vectorStore.ts';
import { createMatcher } from './createMatcher.ts';
import { learnBase } from './learnBase.ts';
import { encoderOfConcepts, entry, shop } from './shop.test-support.ts';

const concepts = [['return', 'send', 'money back'], ['invoice', 'bill'], ['parcel', 'delivery', 'package'], ['shipping', 'postage'], ['stock', 'available']];
const odd = 'I hope to get my money back';

describe('meaning', () => {
  test('finds an entry that shares no word with the text, once the text is encoded', async () => {
    const encoder = encoderOfConcepts(concepts);
    const matcher = createMatcher(shop, { encoder });
    expect(matcher.match(odd, { limit: 1 }).wants).toBeUndefined();
    await matcher.prepare();
    expect(matcher.status()).toMatchObject({ settled: true, encoded: 12, encodable: 12 });
    const { wants, layer } = matcher.match(odd, { limit: 1 });
    expect({ wants, layer }).toEqual({ wants: { model: 'minilm-en', text: 'i hope to get my money back' }, layer: 'words' });
    await encoder.encode('minilm-en', [wants?.text ?? '']);
    const meant = matcher.match(odd, { limit: 1 });
    expect(meant).toMatchObject({ layer: 'meaning', ranked: [{ entry: { id: 'return' } }] });
    expect(meant.wants).toBeUndefined();
  });

  test('is not asked for the very words of a phrasing, nor in a language that no encoder reads', async () => {
    const matcher = createMatcher(shop, { encoder: encoderOfConcepts(concepts) });
    await matcher.prepare();
    expect(matcher.match('Send something back!', { limit: 1 })).toMatchObject({ layer: 'exact', decision: 'answered' });
    expect(matcher.match('Send something back!', { limit: 1 }).wants).toBeUndefined();
    expect(matcher.match('我要退掉它', { limit: 1 }).wants).toBeUndefined();
  });

  test('a text that cannot be encoded is matched by its words', async () => {
    const encoder = encoderOfConcepts(concepts);
    const matcher = createMatcher(shop, { encoder: { ...encoder, vector: (model, text) => (text.includes('hopeless') ? null : encoder.vector(model, text)) } });
    await matcher.prepare();
    const match = matcher.match('a hopeless invoice', { limit: 1 });
    expect(match).toMatchObject({ layer: 'words', ranked: [{ entry: { id: 'invoice' } }] });
    expect(match.wants).toBeUndefined();
  });

  test('a phrasing is encoded once and for all bases that share the store', async () => {
    const store = createMemoryStore();
    const first = encoderOfConcepts(concepts);
    await createMatcher(shop, { encoder: first, store }).prepare();
    expect(first.asked).toHaveLength(12);
    const second = encoderOfConcepts(concepts);
    const matcher = createMatcher(shop, { encoder: second, store });
    await matcher.prepare();
    expect(second.asked).toEqual([]);
    expect(matcher.status().encoded).toBe(12);
  });
});

describe('change', () => {
  test('is live at once, for words and very words', () => {
    const matcher = createMatcher(shop);
    expect(matcher.match('can I park my horse', { limit: 1 }).decision).toBe('missed');
    matcher.change({ put: [entry('horse', [], ['Where can I park my horse?'])] });
    expect(matcher.match('park a horse', { limit: 1 }).ranked[0]?.entry.id).toBe('horse');
    expect(matcher.match('where can i park my horse', { limit: 1 }).layer).toBe('exact');
    matcher.change({ remove: ['horse'] });
    expect(matcher.match('where can i park my horse', { limit: 9 }).ranked.map((each) => each.entry.id)).not.toContain('horse');
  });

  test('one that is taken back is not learned again, and answers come out as before', async () => {
    const learn = vi.fn<typeof learnBase>(learnBase);
    const matcher = createMatcher(shop, { encoder: encoderOfConcepts(concepts), learn });
    await matcher.prepare();
    const before = matcher.match('怎么把东西退回来', { limit: 3 });
    matcher.change({ put: [entry('horse', ['马停在哪'])] });
    expect(matcher.status().settled).toBe(false);
    await matcher.prepare();
    matcher.change({ remove: ['horse'] });
    expect(matcher.status().settled).toBe(true);
    expect(matcher.match('怎么把东西退回来', { limit: 3 })).toEqual(before);
    await matcher.prepare();
    expect(learn).toHaveBeenCalledTimes(2);
  });

  test('of answers alone is nothing to learn from', async () => {
    const learn = vi.fn<typeof learnBase>(learnBase);
    const matcher = createMatcher(shop, { learn });
    await matcher.prepare();
    matcher.change({ put: [{ ...entry('return', [...(shop[0]?.phrasings['zh'] ?? [])], [...(shop[0]?.phrasings['en'] ?? [])]), answer: { zh: '新的' } }] });
    expect(matcher.match('怎么退货', { limit: 1 }).ranked[0]?.entry.answer['zh']).toBe('新的');
    await matcher.prepare();
    expect(learn).toHaveBeenCalledTimes(1);
  });

  test('in the middle of preparing, the newer state is what is prepared', async () => {
    const learn = vi.fn<typeof learnBase>(learnBase);
    const matcher = createMatcher(shop, { encoder: encoderOfConcepts(concepts), learn });
    const prepared = matcher.prepare();
    matcher.change({ put: [entry('horse', [], ['Where can I park my horse?'])] });
    await prepared;
    expect(matcher.status()).toMatchObject({ settled: true, encoded: 13 });
    expect(learn).toHaveBeenCalledTimes(1);
  });

  test('when learning fails, the base answers all the same', async () => {
    const matcher = createMatcher(shop, { learn: () => Promise.reject(new Error('no thread')) });
    await matcher.prepare();
    expect(matcher.match('退货怎么弄', { limit: 1 }).ranked[0]?.entry.id).toBe('return');
  });
});
