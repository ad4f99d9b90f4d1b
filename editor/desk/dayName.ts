/**
 * The day of a message as one would say it: today, yesterday, a date with its weekday, and with its year
 * only when that is another one. Days are those of the reader's own time zone.
 */
export function dayName(at: Date, now: Date, locale: string, words: { readonly today: string; readonly yesterday: string }): string {
  const ago = daysBetween(at, now);
  if (ago === 0) return words.today;
  if (ago === 1) return words.yesterday;
  const sameYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short', ...(!sameYear && { year: 'numeric' }) }).format(at);
}

/** Hours and minutes. */
export function clockTime(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** Calendar days, counted at noon so that a change to summer time makes no day shorter. */
function daysBetween(earlier: Date, later: Date): number {
  const noon = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
  return Math.round((noon(later) - noon(earlier)) / 86_400_000);
}
