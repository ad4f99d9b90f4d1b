import type { BilingualText, Scope } from '../../engine/sdk/index.ts';
import { addDays, dayIn, isDay, isoDay, type Day } from './day.ts';
import { parseDay } from './parseDay.ts';

/** Which days are accepted: ISO days, or days counted from today (`today`, `today+30d`). */
export interface DateBounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly timeZone: string;
}

/**
 * The day that an answer names, as `yyyy-mm-dd`, or why it is asked for again. A day without a year
 * is the next such day from today on, or the last one where only that lies within the bounds.
 */
export function readDate(text: string, bounds: DateBounds, { now, locale }: Pick<Scope, 'now' | 'locale'>): { readonly day: string } | { readonly again: BilingualText } {
  const today = dayIn(bounds.timeZone, now);
  const min = bounds.min === undefined ? null : bound(bounds.min, today);
  const max = bounds.max === undefined ? null : bound(bounds.max, today);
  const fits = (day: string): boolean => (min === null || day >= min) && (max === null || day <= max);

  const named = parseDay(text, { today, chinese: locale.toLowerCase().startsWith('zh') });
  if (named === null) return { again: { zh: '请输入有效的日期，例如 2026-11-30 或“明天”。', en: 'Please type a valid date, such as 2026-11-30 or "tomorrow".' } };
  const days = (named.year === null ? coming(named.month, named.day, today) : [{ year: named.year, month: named.month, day: named.day }].filter(isDay)).map(isoDay);
  const [first] = days;
  if (first === undefined) return { again: { zh: '没有这一天，请核对日期后重新输入。', en: 'There is no such day. Please check the date and try again.' } };
  const found = days.find(fits);
  return found === undefined ? { again: outOfBounds(min, max) } : { day: found };
}

/** The day in years around today, in the order in which it is meant: the next one, the last one, those of a leap year. */
function coming(month: number, day: number, today: Day): Day[] {
  const years = Array.from({ length: 17 }, (_, index) => today.year - 8 + index);
  const days = years.map((year) => ({ year, month, day })).filter(isDay);
  const now = isoDay(today);
  const [next] = days.filter((each) => isoDay(each) >= now);
  const last = days.findLast((each) => isoDay(each) < now);
  return [next, last].filter((each) => each !== undefined);
}

function bound(of: string, today: Day): string {
  const shift = /^today(?:([+-]\d+)d)?$/u.exec(of);
  return shift ? isoDay(addDays(today, Number(shift[1] ?? 0))) : of;
}

function outOfBounds(min: string | null, max: string | null): BilingualText {
  if (min !== null && max !== null) return { zh: `请选择 ${min} 至 ${max} 之间的日期。`, en: `Please choose a date from ${min} to ${max}.` };
  if (min !== null) return { zh: `日期不能早于 ${min}。`, en: `The date cannot be before ${min}.` };
  return { zh: `日期不能晚于 ${max ?? ''}。`, en: `The date cannot be after ${max ?? ''}.` };
}
