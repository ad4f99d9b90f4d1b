import type { AlertRule } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { hourMs, type Period } from '../../filter/periodOf.ts';
import { readAlertFacts, type AlertFact } from './readAlertFacts.ts';

/** Facts that are older than this stay as they are: nothing is watched for longer than a day. */
const settledMs = 36 * hourMs;
/** Facts that are kept at hand, and for how long at most. */
const most = 300_000;
const keptMs = 6 * hourMs;

interface Kept {
  readonly hours: Map<string, readonly AlertFact[]>;
  facts: number;
  since: number;
}

const known = new WeakMap<Database, Kept>();

/** Reads facts for whoever looks every minute at what happened in the same hour of earlier weeks: those hours are kept. */
export function createAlertFacts(database: Database, now: number): (watched: Pick<AlertRule, 'figure' | 'scope'>, period: Period) => AlertFact[] {
  const kept = known.get(database) ?? { hours: new Map<string, readonly AlertFact[]>(), facts: 0, since: now };
  known.set(database, kept);

  function readHour(watched: Pick<AlertRule, 'figure' | 'scope'>, hour: number): readonly AlertFact[] {
    const key = `${hour} ${watched.figure} ${JSON.stringify(watched.scope)}`;
    const found = kept.hours.get(key);
    if (found) return found;
    const read = readAlertFacts(database, watched, { from: hour * hourMs, to: (hour + 1) * hourMs });
    if (kept.facts > most || now - kept.since > keptMs) {
      kept.hours.clear();
      Object.assign(kept, { facts: 0, since: now });
    }
    kept.hours.set(key, read);
    kept.facts += read.length;
    return read;
  }

  return (watched, { from, to }) => {
    if (to > now - settledMs) return readAlertFacts(database, watched, { from, to });
    const first = Math.floor(from / hourMs);
    const hours = Array.from({ length: Math.ceil(to / hourMs) - first }, (_, place) => first + place);
    return hours.flatMap((hour) => readHour(watched, hour).filter(({ at }) => at >= from && at < to));
  };
}
