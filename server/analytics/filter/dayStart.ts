/**
 * When a day begins in a time zone, in milliseconds since 1970 in UTC. Where clocks skip midnight, the first moment
 * of the day that there is.
 */
export function dayStart(day: string, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  // The offset is that of the moment looked for, so a first guess is put right once.
  const guess = wall - offsetAt(wall, zone);
  const start = wall - offsetAt(guess, zone);
  return start + offsetAt(start, zone) < wall ? guess : start;
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const parts = formatterOf(zone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** More than there are zones. */
const mostFormatters = 700;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // A zone can be spelled in any mixture of letters.
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formatters.set(timeZone, made);
  return made;
}
