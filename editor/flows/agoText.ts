const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, as one would say it; `justNow` for less than a minute. Times in milliseconds since 1970. */
export function agoText(at: number, now: number, locale: string, justNow: string): string {
  const ago = Math.max(0, now - at);
  const unit = units.find(([, size]) => ago >= size);
  if (unit === undefined) return justNow;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(ago / unit[1]), unit[0]);
}
