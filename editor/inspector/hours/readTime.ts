/**
 * A time of day as somebody types it: `9`, `930`, `9:30`, `９：３０`, `9点半`, `6pm`; null where it is none. Only the end of a
 * shift may be 24:00.
 *
 * @example readTime('9点半') // '09:30'
 */
export function readTime(typed: string, end = false): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/[点點时時h.]/u, ':').replace(/半$/u, '30').replace(/[分:]$/u, '');
  const found = /^(\d{1,2}):?(\d{2})?\s*(am|pm)?$/.exec(text) ?? /^(\d{1,2}):(\d{1,2})\s*(am|pm)?$/.exec(text);
  if (found === null) return null;
  const [, hours = '', minutes = '0', half] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (Number(minutes) > 59 || hour > 24 || (half !== undefined && Number(hours) > 12)) return null;
  const time = `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  if (hour === 24) return end && Number(minutes) === 0 ? time : null;
  return end && time === '00:00' ? '24:00' : time;
}
