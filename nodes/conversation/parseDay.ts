import { foldAnswer, readNumeral } from '../../engine/sdk/index.ts';
import { addDays, weekdayOf, type Day } from './day.ts';

/** A day as it was named; whether the calendar has it is for the caller to see. Null is no year. */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** What "today" is, and whether `5/6` is read the Chinese way (month first). */
export interface DayContext {
  readonly today: Day;
  readonly chinese: boolean;
}

/**
 * Reads a day as people type it: `2026-11-30`, `2026/11/30`, `20261130`, `30 Nov 2026`, `Nov 30`,
 * `2026年11月30日`, `十一月三十号`, `30/11/2026`, `今天`, `后天`, `下周三`, `tomorrow`, `Friday`,
 * `in 3 days`. Outside Chinese, `5/6` is refused, since it means two days. Null for all else.
 */
export function parseDay(text: string, context: DayContext): NamedDay | null {
  const typed = foldAnswer(text).replace(/[.。!！,，]$/u, '');
  if (typed === '' || typed.length > 60) return null;
  return relative(typed, context.today) ?? yearFirst(typed) ?? chinese(typed, context.today) ?? slashed(typed, context.chinese) ?? english(typed);
}

function relative(typed: string, today: Day): NamedDay | null {
  const shift = shifts.get(typed);
  if (shift !== undefined) return addDays(today, shift);
  const counted = /^(?:in (\S+) days?|(\S+) days? from (?:now|today)|过?(\S+?)天(?:之?后|以后))$/u.exec(typed);
  if (counted) {
    const days = readNumeral(counted[1] ?? counted[2] ?? counted[3] ?? '');
    return days === null || !Number.isInteger(days) || Math.abs(days) > 36_500 ? null : addDays(today, days);
  }
  const named = /^(?:(下|这|本|this )?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|(?:this |on )?([a-z]+))$/u.exec(typed);
  const weekday = weekdays.get(named?.[2] ?? named?.[3] ?? '');
  if (named === null || weekday === undefined) return null;
  const ahead = weekday - weekdayOf(today);
  if (named[1] === '下') return addDays(today, ahead + 7);
  if (named[1] === '这' || named[1] === '本') return addDays(today, ahead);
  return addDays(today, ahead < 0 ? ahead + 7 : ahead);
}

function yearFirst(typed: string): NamedDay | null {
  const parts = /^(\d{4})(?: ?([-/.]) ?)(\d{1,2})(?: ?\2 ?)(\d{1,2})$/u.exec(typed) ?? /^(\d{4})()(\d{2})(\d{2})$/u.exec(typed);
  return parts && { year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4]) };
}

function chinese(typed: string, today: Day): NamedDay | null {
  const parts = /^(?:([^年月日号號]+)年)?([^年月日号號]+)月([^年月日号號]+)[日号號]?$/u.exec(typed.replaceAll(' ', ''));
  if (parts === null) return null;
  const year = parts[1] === undefined ? null : yearOf(parts[1], today);
  const month = readNumeral(parts[2] ?? '');
  const day = readNumeral(parts[3] ?? '');
  if (year === undefined || month === null || day === null || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  return { year, month, day };
}

function yearOf(typed: string, today: Day): number | undefined {
  const shift = yearShifts.get(typed);
  if (shift !== undefined) return today.year + shift;
  const year = readNumeral(typed);
  if (year === null || !Number.isInteger(year)) return undefined;
  return year >= 0 && year < 100 ? 2000 + year : year;
}

/** `30/11/2026`, `11/30`: which part is the month has to be plain. */
function slashed(typed: string, monthFirst: boolean): NamedDay | null {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}))?$/u.exec(typed);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = parts[4] === undefined ? null : Number(parts[4]);
  if (monthFirst && first <= 12) return { year, month: first, day: second };
  if (first > 12 && second <= 12) return { year, month: second, day: first };
  if (second > 12 && first <= 12) return { year, month: first, day: second };
  return first === second ? { year, month: first, day: second } : null;
}

function english(typed: string): NamedDay | null {
  const words = typed.replace(/[,.]/gu, ' ').replace(/\b(?:of|the|on)\b/gu, ' ').trim().split(/\s+/u);
  const months = words.map((word) => monthNames.findIndex((name) => word.length >= 3 && (name.startsWith(word) || (word === 'sept' && name === 'september'))) + 1);
  const at = months.findIndex((month) => month > 0);
  const others = words.filter((_, index) => index !== at);
  if (at < 0 || at > 1 || others.length === 0 || others.length > 2) return null;
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(others[0] ?? '')?.[1];
  const year = others[1] === undefined ? null : /^\d{4}$/u.exec(others[1])?.[0];
  if (day === undefined || year === undefined) return null;
  return { year: year === null ? null : Number(year), month: months[at] ?? 0, day: Number(day) };
}

const shifts: ReadonlyMap<string, number> = new Map([
  ...['大前天'].map((word): [string, number] => [word, -3]),
  ...['前天', 'the day before yesterday', 'day before yesterday'].map((word): [string, number] => [word, -2]),
  ...['昨天', '昨日', 'yesterday'].map((word): [string, number] => [word, -1]),
  ...['今天', '今日', '今儿', 'today'].map((word): [string, number] => [word, 0]),
  ...['明天', '明日', '明儿', 'tomorrow', 'tmr', 'tmrw'].map((word): [string, number] => [word, 1]),
  ...['后天', '後天', 'the day after tomorrow', 'day after tomorrow'].map((word): [string, number] => [word, 2]),
  ...['大后天', '大後天'].map((word): [string, number] => [word, 3]),
]);

const yearShifts: ReadonlyMap<string, number> = new Map([['去', -1], ['今', 0], ['明', 1], ['后', 2]]);

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const weekdays: ReadonlyMap<string, number> = new Map(
  ['一 monday mon', '二 tuesday tue tues', '三 wednesday wed', '四 thursday thu thur thurs', '五 friday fri', '六 saturday sat', '日 天 sunday sun'].flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [name, index + 1]),
  ),
);
