import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from './readDate.ts';

/** A Wednesday, and already Thursday in Shanghai. */
const now = Date.parse('2026-11-25T17:00:00Z');
const bounds = { timeZone: 'Asia/Shanghai' };

function read(text: string, more: { min?: string; max?: string; timeZone?: string } = {}, locale = 'zh'): string | undefined {
  const found = readDate(text, { ...bounds, ...more }, { now, locale });
  return 'day' in found ? found.day : found.again.en;
}

test.each([
  ['2026-11-30', '2026-11-30'], ['2026/11/30', '2026-11-30'], ['2026.1.5', '2026-01-05'], ['20261130', '2026-11-30'], ['２０２６－１１－３０', '2026-11-30'],
  ['30 Nov 2026', '2026-11-30'], ['Nov 30, 2026', '2026-11-30'], ['November 30th 2026', '2026-11-30'], ['the 1st of December', '2026-12-01'], ['3 sept 2027', '2027-09-03'],
  ['2026年11月30日', '2026-11-30'], ['11月30日', '2026-11-30'], ['11月30号', '2026-11-30'], ['十一月三十号', '2026-11-30'], ['二〇二六年十二月一日', '2026-12-01'], ['明年1月2日', '2027-01-02'], ['26年12月3日', '2026-12-03'],
  ['1月5日', '2027-01-05'], ['11月26日', '2026-11-26'], ['11月25日', '2027-11-25'], ['2月29日', '2028-02-29'],
  ['今天', '2026-11-26'], ['明天', '2026-11-27'], ['后天', '2026-11-28'], ['大后天', '2026-11-29'], ['昨天', '2026-11-25'], ['Today', '2026-11-26'], ['tomorrow.', '2026-11-27'], ['the day after tomorrow', '2026-11-28'],
  ['周四', '2026-11-26'], ['周三', '2026-12-02'], ['星期日', '2026-11-29'], ['礼拜天', '2026-11-29'], ['下周一', '2026-11-30'], ['下周四', '2026-12-03'], ['下个星期五', '2026-12-04'], ['这周日', '2026-11-29'], ['本周一', '2026-11-23'], ['friday', '2026-11-27'], ['on Monday', '2026-11-30'],
  ['3天后', '2026-11-29'], ['三天之后', '2026-11-29'], ['in 10 days', '2026-12-06'], ['2 days from now', '2026-11-28'],
  ['30/11/2026', '2026-11-30'], ['11/30/2026', '2026-11-30'], ['12/1', '2026-12-01'], ['5/5/2027', '2027-05-05'],
])('%s is %s', (text, day) => expect(read(text)).toBe(day));

test.each(['', 'soon', '尽快', '2026-13', '30', '十一月', 'next friday', '1e3', '2026-11-30 2026-12-01', 'may be', 'mayor 3', '天后', '下周八', 'x'.repeat(5_000)])('%s is no date', (text) => {
  expect(read(text)).toMatch(/Please type a valid date/u);
});

test.each(['2026-02-30', '2月30号', '31 April 2026', '2026-13-01', '2026/0/1', '0001-01-01'])('%s is no day of the calendar', (text) => expect(read(text)).toMatch(/no such day/u));

test('5/6 is May the sixth in Chinese, and not taken for either day elsewhere', () => {
  expect(read('5/6', {}, 'zh-HK')).toBe('2027-05-06');
  expect(read('5/6', {}, 'en')).toMatch(/valid date/u);
});

test('today is today where the operator is', () => {
  expect(read('today', { timeZone: 'America/New_York' })).toBe('2026-11-25');
  expect(read('today', { timeZone: 'Pacific/Auckland' })).toBe('2026-11-26');
});

test('bounds hold, and the customer is told them', () => {
  expect(read('昨天', { min: 'today' })).toBe('The date cannot be before 2026-11-26.');
  expect(read('明天', { max: 'today' })).toBe('The date cannot be after 2026-11-26.');
  expect(read('2026-12-27', { min: 'today', max: 'today+30d' })).toBe('Please choose a date from 2026-11-26 to 2026-12-26.');
  expect(read('2026-12-26', { min: 'today+30d' })).toBe('2026-12-26');
  expect(read('2026-01-01', { min: '2026-01-01', max: '2026-01-01' })).toBe('2026-01-01');
});

test('a day without a year is the last one where only that is within the bounds', () => {
  expect(read('12月1日', { max: 'today' })).toBe('2025-12-01');
  expect(read('2月29日', { max: 'today' })).toBe('2024-02-29');
  expect(read('12月1日')).toBe('2026-12-01');
});

test('every day comes back from every way of writing it', () => {
  const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (at) => {
      const iso = at.toISOString().slice(0, 10);
      const long = (order: 'en-GB' | 'en-US'): string => new Intl.DateTimeFormat(order, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
      const zh = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
      const written = [iso, iso.replaceAll('-', '/'), iso.replaceAll('-', ''), long('en-GB'), long('en-US'), zh];
      expect(written.map((each) => read(each))).toEqual(written.map(() => iso));
    }),
    { numRuns: 40 },
  );
});

test('whatever is typed, the answer is a day of the calendar or a reason', () => {
  const words = fc.array(fc.constantFrom('今', '明', '后', '天', '年', '月', '日', '号', '下', '周', '一', '十', '三', '/', '-', '2026', '13', '1', ' ', 'nov', 'in', 'days', 'may'), { maxLength: 8 }).map((each) => each.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), words), fc.constantFrom('zh', 'en'), (text, locale) => {
      const found = readDate(text, bounds, { now, locale });
      if ('again' in found) expect(found.again.zh).not.toBe('');
      else expect(new Date(`${found.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.day);
    }),
    { numRuns: 200 },
  );
});
