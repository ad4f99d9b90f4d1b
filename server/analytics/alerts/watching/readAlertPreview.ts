import type { AlertPreview, AlertReading, AlertRule } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { readEarliest } from '../../filter/readEarliest.ts';
import { calmMsOf } from '../keeping/calmMsOf.ts';
import { followStanding, type LastingAlert } from '../keeping/followStanding.ts';
import { worseOf } from '../keeping/worseOf.ts';
import { createMeasuring, longestMs } from './createMeasuring.ts';
import { readAlertFacts } from './readAlertFacts.ts';
import { grouped, sightingOf, subjectsOf, type Sighting, type SightingsAsked } from './readAlertSightings.ts';
import { scopeIn } from './scopeIn.ts';
import { earlierOf, otherWeekdays, weeksBack, windowOf } from './watchedWindows.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How far back a rule is tried, and how often it is looked at there. */
export const previewed = { days: 28, stepMinutes: 5 } as const;
/** The weeks before the first of those days, and a day for clocks that are changed. */
const compared = (7 * weeksBack + 1) * dayMs;
const mostTold = { alerts: 50, now: 10 } as const;

type PreviewedAlert = AlertPreview['alerts'][number];

/** What a rule would have said in the last four weeks, had it been there: the very same looks, by what the database holds now. */
export function readAlertPreview(database: Database, { rule, now }: SightingsAsked): AlertPreview {
  const earliest = readEarliest(database);
  const since = now - previewed.days * dayMs;
  const back = rule.condition.kind === 'line' ? 2 * dayMs : compared;
  const facts = grouped(readAlertFacts(database, rule, { from: since - back - (rule.figure === 'longestWait' ? longestMs : 0), to: now }));
  const subjects = subjectsOf(rule, [...facts.keys()]);
  const tried = subjects.map((subject) => ({ subject, ...tryOut(rule, subject, createMeasuring(rule.figure, facts.get(subject) ?? []), { since, now, earliest }) }));
  const alerts = tried.flatMap((each) => each.alerts).toSorted((one, other) => (one.begunAt < other.begunAt ? 1 : -1));
  return {
    ...previewed,
    fired: alerts.length,
    alerts: alerts.slice(0, mostTold.alerts),
    now: tried.map(({ subject, latest }) => ({ scope: scopeIn(subject), reading: latest })).slice(0, mostTold.now),
  };
}

interface Stretch {
  readonly since: number;
  readonly now: number;
  readonly earliest: number | null;
}

interface OpenAlert extends LastingAlert {
  readonly worst: AlertReading;
}

function tryOut(rule: AlertRule, subject: string, measure: ReturnType<typeof createMeasuring>, { since, now, earliest }: Stretch): { alerts: PreviewedAlert[]; latest: AlertReading } {
  const alerts: PreviewedAlert[] = [];
  const scope = scopeIn(subject);
  const look = (at: number, brief: boolean): Sighting => {
    const windows = earlierOf(rule, at, earliest);
    return sightingOf(rule, at, subject, measure(windowOf(rule, at)), { weeks: windows(0).map(measure), otherDays: () => otherWeekdays.map((weekday) => windows(weekday).map(measure)), brief });
  };
  const end = ({ begunAt, worst }: OpenAlert, at: number | null): void => void alerts.push({ scope, begunAt: new Date(begunAt).toISOString(), endedAt: at === null ? null : new Date(at).toISOString(), worst });
  const follow = (open: OpenAlert | null, at: number): OpenAlert | null => {
    const { standing, reading } = look(at, true);
    const step = followStanding(open, standing, at, calmMsOf(rule));
    if (open === null) return step === 'begin' ? { begunAt: at, seenAt: at, worst: reading } : null;
    if (step === 'seen') return { ...open, seenAt: at, worst: worseOf(rule.condition, open.worst, reading) };
    if (step === 'end') end(open, at);
    return step === 'end' ? null : open;
  };
  let open: OpenAlert | null = null;
  for (let at = since; at <= now; at += previewed.stepMinutes * minuteMs) open = follow(open, at);
  if (open !== null) end(open, null);
  return { alerts, latest: look(now, false).reading };
}
