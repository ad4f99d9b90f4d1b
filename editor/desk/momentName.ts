import { clockTime } from './dayName.ts';

/** A moment as briefly as it can be told: the time of day today, else the date; with its year only when that is another one. */
export function momentName(at: Date, now: Date, locale: string): string {
  if (at.toDateString() === now.toDateString()) return clockTime(at, locale);
  const sameYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...(!sameYear && { year: 'numeric' }) }).format(at);
}
