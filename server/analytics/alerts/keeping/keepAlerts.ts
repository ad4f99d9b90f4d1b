import { randomUUID } from 'node:crypto';
import type { AlertReading } from '../../../contract.ts';
import type { Sighting } from '../watching/readAlertSightings.ts';
import { scopeIn } from '../watching/scopeIn.ts';
import { calmMsOf } from './calmMsOf.ts';
import type { AlertRows } from './createAlertRows.ts';
import type { KeptRule } from './createAlertRules.ts';
import { followStanding } from './followStanding.ts';
import type { StoredAlert } from './storedAlert.ts';
import { worseOf } from './worseOf.ts';

/** Begins, goes on with and ends the alerts of a rule by how all that it watches was seen to stand. Within a committer's job. */
export function keepAlerts(rows: Pick<AlertRows, 'open' | 'begin' | 'seen' | 'look' | 'end'>, kept: KeptRule, sightings: readonly Sighting[], now: number): void {
  const { id: ruleId, rule, sendTo } = kept;
  const open = new Map(rows.open(ruleId).map((row) => [row.subject, row]));
  const seen = new Map(sightings.map((each) => [each.subject, each]));
  for (const subject of new Set([...seen.keys(), ...open.keys()])) {
    const row = open.get(subject) ?? null;
    const { standing, reading } = seen.get(subject) ?? { standing: 'calm', reading: row && nothingAt(row.details.latest, now) };
    if (reading === null) continue;
    const step = followStanding(row, standing, now, calmMsOf(rule));
    const { name, zone, language, quiet, remindAfterMinutes } = rule;
    const told = { name, zone, language, quiet, remindAfterMinutes, sendTo };
    if (step === 'begin') {
      const details: StoredAlert = { ...told, figure: rule.figure, scope: scopeIn(subject), condition: rule.condition, first: reading, worst: reading, latest: reading, endedAs: null, messages: [] };
      rows.begin({ id: randomUUID(), ruleId, subject, begunAt: now, details });
    } else if (row !== null) {
      const details: StoredAlert = { ...row.details, ...told, latest: reading };
      if (step === 'seen') rows.seen(row.id, now, { ...details, worst: worseOf(rule.condition, details.worst, reading) });
      else if (step === 'end') rows.end(row.id, now, { ...details, endedAs: 'over' });
      else rows.look(row.id, details);
    }
  }
}

/** Where nothing at all happened to what is watched. */
function nothingAt(latest: AlertReading, now: number): AlertReading {
  return { ...latest, at: new Date(now).toISOString(), value: null, count: 0, of: 0 };
}
