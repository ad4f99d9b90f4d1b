import type { Texts } from './texts.ts';

/** The time of day of a message, in the reader's language and zone; empty for a time that is none. */
export function clockTime(at: string, texts: Texts): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString(texts.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The day of a message as a reader would say it on `now`: today, yesterday, or the date. */
export function dayName(at: string, now: Date, texts: Texts): string {
  const date = new Date(at);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (daysAgo === 0) return texts.today;
  if (daysAgo === 1) return texts.yesterday;
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return date.toLocaleDateString(texts.lang, { month: 'long', day: 'numeric', year });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
