import { expect, test } from 'vitest';
import { localize, localizedText } from './localizedText.ts';

const text = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English', 'pt-BR': 'português' };

test.each([
  ['zh-CN', '简体'], ['zh-TW', '繁體'], ['zh', '简体'], ['zh-HK', '简体'], ['en-GB', 'English'], ['EN', 'English'], ['pt', 'português'], ['fr', 'English'], ['', 'English'], ['__proto__', 'English'], ['constructor', 'English'],
])('who wants %j reads %j', (wanted, expected) => {
  expect(localize(text, wanted, ['en'])).toBe(expected);
});

test('blank texts are passed over, and what there is comes last', () => {
  expect(localize({ zh: '', en: 'hello' }, 'zh')).toBe('hello');
  expect(localize({ fr: 'salut' }, 'zh', ['en'])).toBe('salut');
  expect(localize({}, 'zh', ['en'])).toBe('');
});

test('keys are locales and nothing else', () => {
  for (const key of ['constructor', 'toString', 'a', 'zh_CN', '', 'zh-', '中文']) expect(localizedText.safeParse({ [key]: 'x' }).success).toBe(false);
  for (const key of ['zh', 'zh-Hans-CN', 'en', 'yue']) expect(localizedText.safeParse({ [key]: 'x' }).success).toBe(true);
});
