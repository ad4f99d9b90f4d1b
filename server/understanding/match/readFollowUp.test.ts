import { describe, expect, test } from 'vitest';
import { readFollowUp } from './readFollowUp.ts';

describe('a follow-up is read together with what came before', () => {
  test.each([
    ['那运费呢?', '怎么退货'], ['那大码的有吗', '这件衣服还有货吗'], ['换货呢', '退货运费谁出'], ['周末也可以吗', '几点可以送货'], ['那如果是鞋子呢', '衣服怎么退'],
    ['and for shoes?', 'What is your return policy'], ['what about Canada?', 'How much is shipping?'], ['And in black?', 'Do you have this in large'], ['how about on weekends', 'when are you open'],
    ['the larger one', 'how much is the tent'],
  ])('%s after %s', (text, before) => {
    expect(readFollowUp(text, [before])?.joined).toBe(`${before} ${text}`);
  });
  test('a chain of them goes back to the last whole question', () => {
    expect(readFollowUp('那运费呢', ['怎么退货', '那鞋子呢'])?.previous).toBe('怎么退货');
  });
});

describe('a whole question stands alone', () => {
  test.each([
    '怎么退货', '那个订单怎么取消', '我的快递到哪了', '可以开发票吗', '请问你们几点下班呢，我想过去一趟看看', 'How do I return an item?', 'And how do I cancel my whole order today?', 'what is the fee', 'where is my order', 'I want a refund',
    'for how long is the warranty of the large washing machine valid',
  ])('%s', (text) => {
    expect(readFollowUp(text, ['以前的问题怎么办', 'What is your return policy'])).toBeUndefined();
  });
  test('as does anything that nothing came before', () => {
    expect(readFollowUp('那运费呢', [])).toBeUndefined();
    expect(readFollowUp('那运费呢', ['', '那这个呢'])).toBeUndefined();
  });
});
