import type { EntryLimits } from '../../engine/sdk/understanding.ts';
import type { Around } from './performer.ts';

/** Whether an entry counts for this conversation now: by channel, by day in UTC, and by what is known of the contact. */
export function appliesTo(only: EntryLimits | undefined, { channel, now, attributes }: Pick<Around, 'channel' | 'now' | 'attributes'>): boolean {
  if (only === undefined) return true;
  const { channels, from, until, contact } = only;
  const today = new Date(now).toISOString().slice(0, 10);
  if (channels !== undefined && !channels.includes(channel)) return false;
  if ((from !== undefined && today < from) || (until !== undefined && today > until)) return false;
  return Object.entries(contact ?? {}).every(([name, value]) => Object.hasOwn(attributes, name) && attributes[name] === value);
}
