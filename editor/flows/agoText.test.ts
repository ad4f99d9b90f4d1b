import { expect, test } from 'vitest';
import { agoText } from './agoText.ts';

const now = Date.parse('2026-11-21T08:00:00Z');

test.each([
  ['2026-11-21T07:59:30Z', '刚刚', 'just now'],
  ['2026-11-21T08:03:00Z', '刚刚', 'just now'],
  ['2026-11-21T07:55:00Z', '5分钟前', '5 minutes ago'],
  ['2026-11-21T06:10:00Z', '1小时前', '1 hour ago'],
  ['2026-11-20T07:00:00Z', '昨天', 'yesterday'],
  ['2026-11-11T07:00:00Z', '10天前', '10 days ago'],
  ['2026-09-11T07:00:00Z', '2个月前', '2 months ago'],
  ['2024-09-11T07:00:00Z', '2年前', '2 years ago'],
])('%s was %s', (at, zh, en) => {
  expect(agoText(Date.parse(at), now, 'zh-CN', '刚刚')).toBe(zh);
  expect(agoText(Date.parse(at), now, 'en', 'just now')).toBe(en);
});
