import { expect, it } from 'vitest';
import { localeFor } from './localeFor.ts';

it.each([
  [['en', 'zh'], 'zh', 'zh'],
  [['en', 'zh-CN'], 'zh', 'zh-CN'],
  [['zh-HK', 'zh'], 'zh', 'zh'],
  [['ja', 'zha'], 'zh', 'ja'],
  [[], 'en', 'en'],
] as const)('of %j, a reader of %s is shown %s', (locales, language, shown) => {
  expect(localeFor(locales, language)).toBe(shown);
});
