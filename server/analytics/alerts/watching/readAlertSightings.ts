import type { AlertReading, AlertRule } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { createAlertFacts } from './createAlertFacts.ts';
import { createMeasuring, longestMs, type Measured } from './createMeasuring.ts';
import { judge, type Standing } from './judge.ts';
import type { AlertFact } from './readAlertFacts.ts';
import { subjectOf } from './subjectOf.ts';
import { minutesOf, weeksOf, windowOf } from './watchedWindows.ts';

/** How one thing that a rule watches stands at a moment. */
export interface Sighting {
  /** A scope as `subjectOf` writes it. */
  readonly subject: string;
  readonly standing: Standing;
  readonly reading: AlertReading;
}

export interface SightingsAsked {
  readonly rule: AlertRule;
  readonly now: number;
}

/** How all that a rule watches stands: its scope, or where that leaves several to be watched one by one, each of which anything has happened. */
export function readAlertSightings(database: Database, { rule, now }: SightingsAsked): Sighting[] {
  const earliest = database.connection.prepare<[], number | null>('select min(created_at) from conversations').pluck().get() ?? null;
  const read = createAlertFacts(database, now);
  const back = rule.figure === 'longestWait' ? longestMs : 0;
  const windows = [windowOf(rule, now), ...weeksOf(rule, now, earliest)];
  const facts = windows.map((window) => grouped(read(rule, { from: window.from - back, to: window.to })));
  return subjectsOf(rule, facts.flatMap((each) => [...each.keys()])).map((subject) => {
    const [measured = nothing, ...weeks] = windows.map((window, place) => createMeasuring(rule.figure, facts[place]?.get(subject) ?? [])(window));
    return sightingOf(rule, now, subject, measured, weeks);
  });
}

const nothing: Measured = { value: null, count: 0, of: 0 };

/** What is made of a measurement and of those of the same hour in other weeks. */
export function sightingOf(rule: AlertRule, now: number, subject: string, measured: Measured, weeks: readonly Measured[]): Sighting {
  const { standing, usual } = judge(rule, measured, weeks);
  return { subject, standing, reading: { at: new Date(now).toISOString(), minutes: minutesOf(rule), ...measured, usual } };
}

/** What a rule watches, given what anything has happened to. */
export function subjectsOf({ figure, scope }: Pick<AlertRule, 'figure' | 'scope'>, seen: readonly string[]): string[] {
  const isOne = figure === 'misses' ? scope.base !== undefined : figure !== 'nodeFailures' || scope.node !== undefined;
  return isOne ? [subjectOf(scope)] : [...new Set(seen)].toSorted();
}

/** Facts by what they are about. */
export function grouped(facts: readonly AlertFact[]): Map<string, AlertFact[]> {
  const groups = new Map<string, AlertFact[]>();
  for (const fact of facts) {
    const known = groups.get(fact.subject);
    if (known) known.push(fact);
    else groups.set(fact.subject, [fact]);
  }
  return groups;
}
