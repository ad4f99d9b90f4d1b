import type { AlertReading, AlertRule } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';
import { readEarliest } from '../../filter/readEarliest.ts';
import { createAlertFacts } from './createAlertFacts.ts';
import { createMeasuring, longestMs, type Measured } from './createMeasuring.ts';
import { judge, type Earlier, type Standing } from './judge.ts';
import type { AlertFact } from './readAlertFacts.ts';
import { subjectOf } from './subjectOf.ts';
import { earlierOf, minutesOf, otherWeekdays, windowOf } from './watchedWindows.ts';

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

/** How all that a rule watches stands: its scope, or where that leaves several to be watched one by one, each of which anything has happened. Of what is calm by chance alone, and has no open alert, it is not told what is usual: that is sooner read. */
export function readAlertSightings(database: Database, { rule, now, open }: SightingsAsked & { /** Subjects that have an open alert. */ readonly open: readonly string[] }): Sighting[] {
  const earliest = readEarliest(database);
  const read = createAlertFacts(database, now);
  const back = rule.figure === 'longestWait' ? longestMs : 0;
  const inWindow = (window: Period) => ({ window, facts: grouped(read(rule, { from: window.from - back, to: window.to })) });
  const current = inWindow(windowOf(rule, now));
  const windows = earlierOf(rule, now, earliest);
  const weeks = windows(0).map(inWindow);
  let otherDays: (typeof weeks)[] | undefined;
  return subjectsOf(rule, [current, ...weeks].flatMap(({ facts }) => [...facts.keys()])).map((subject) => {
    const measure = ({ window, facts }: typeof current): Measured => createMeasuring(rule.figure, facts.get(subject) ?? [])(window);
    const others = (): Measured[][] => (otherDays ??= otherWeekdays.map((weekday) => windows(weekday).map(inWindow))).map((day) => day.map(measure));
    return sightingOf(rule, now, subject, measure(current), { weeks: weeks.map(measure), otherDays: others, brief: !open.includes(subject) });
  });
}

/** What is made of a measurement and of those of the same hour before. */
export function sightingOf(rule: AlertRule, now: number, subject: string, measured: Measured, earlier: Earlier): Sighting {
  const { standing, usual } = judge(rule, measured, earlier);
  return { subject, standing, reading: { at: new Date(now).toISOString(), minutes: minutesOf(rule), ...measured, usual } };
}

/** What a rule watches, given what anything has happened to. */
export function subjectsOf({ figure, scope }: Pick<AlertRule, 'figure' | 'scope'>, seen: readonly string[]): string[] {
  const isOne = figure === 'misses' ? scope.base !== undefined && !scope.eachTopic : figure !== 'nodeFailures' || scope.node !== undefined;
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
