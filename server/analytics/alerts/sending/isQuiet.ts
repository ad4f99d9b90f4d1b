import { isOpen } from '../../../../engine/sdk/isOpen.ts';
import type { StoredAlert } from '../keeping/storedAlert.ts';

/** Whether nothing is to be sent at a moment. */
export function isQuiet({ quiet, zone }: Pick<StoredAlert, 'quiet' | 'zone'>, at: number): boolean {
  return isOpen({ timeZone: zone, weekly: quiet, holidays: [], extraDays: [] }, at);
}
