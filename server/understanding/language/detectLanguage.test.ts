import { expect, test } from 'vitest';
import { detectLanguage } from './detectLanguage.ts';

test.each([
  ['我的 iPhone 充不进电', 'zh'], ['Where is my order?', 'en'], ['注文はどこですか', 'ja'], ['주문은 어디에 있나요', 'ko'], ['Где мой заказ', 'ru'],
  ['أين طلبي', 'ar'], ['สินค้าอยู่ไหน', 'th'], ['12345 😀', 'und'], ['', 'und'], ['please 退款 my order number is A1', 'en'],
])('%j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});
