import type { AlertFigure, AlertRule } from '../../../contract.ts';
import { calmMsOf } from '../keeping/calmMsOf.ts';
import { followStanding, type LastingAlert, type Step } from '../keeping/followStanding.ts';
import { createMeasuring } from './createMeasuring.ts';
import { judge } from './judge.ts';
import type { AlertFact } from './readAlertFacts.ts';
import { earlierOf, otherWeekdays, windowOf } from './watchedWindows.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const weekMs = 7 * 24 * hourMs;

export interface Traffic {
  readonly figure: AlertFigure;
  /** What happens in the busiest hour of the day, on average. */
  readonly perHour: number;
  /** Of a share, how much of it is hits. */
  readonly share?: number;
  /** How far hours, or whole days, lie apart beyond chance, as a coefficient of variation. */
  readonly unsteady?: number;
  readonly of?: 'hour' | 'day';
  /** Of waits, how long one is on average, in seconds. */
  readonly wait?: number;
}

/** A stream of numbers from 0 to 1 that is the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Weeks of events that come by chance alone, few by night and at weekends, the same every week. */
export function steadyTraffic({ perHour, share = 0, unsteady = 0, of = 'hour', wait = 0 }: Traffic, weeks: number, random: () => number): AlertFact[] {
  const facts: AlertFact[] = [];
  // Log-normal, with a mean of 1.
  let factor = 1;
  for (let hour = 0; hour < weeks * 7 * 24; hour += 1) {
    const ofDay = 0.05 + 0.95 * Math.max(0, Math.sin(((hour % 24) / 24) * Math.PI * 2 - Math.PI / 2));
    const ofWeek = hour % (7 * 24) >= 5 * 24 ? 0.5 : 1;
    if (hour % (of === 'day' ? 24 : 1) === 0) factor = unsteady === 0 ? 1 : Math.exp(normal(random) * Math.sqrt(Math.log(1 + unsteady ** 2)) - Math.log(1 + unsteady ** 2) / 2);
    const mean = perHour * ofDay * ofWeek * factor;
    for (let at = -Math.log(1 - random()) / mean; at < 1; at += -Math.log(1 - random()) / mean) {
      facts.push({ id: '', subject: '{}', at: hour * hourMs + at * hourMs, hit: random() < share, until: wait === 0 ? null : -Math.log(1 - random()) * wait * 1_000 });
    }
  }
  return facts;
}

/** How many alerts a rule of the unusual makes of traffic, looked at every few minutes once there have been eight weeks. */
export function alertsOf(facts: readonly AlertFact[], { figure, least, weeks, from = 8, everyMinutes = 1, direction = 'either' }: { figure: AlertFigure; least: number; weeks: number; from?: number; everyMinutes?: number; direction?: 'above' | 'either' }): number {
  const rule: AlertRule = { name: 'x', on: true, language: 'en', zone: 'UTC', figure, scope: {}, condition: { kind: 'unusual', direction }, least, quiet: [], remindAfterMinutes: null };
  const measure = createMeasuring(figure, facts);
  let alerts = 0;
  let open: LastingAlert | null = null;
  for (let now = from * weekMs; now <= weeks * weekMs; now += everyMinutes * minuteMs) {
    const windows = earlierOf(rule, now, 0);
    const { standing } = judge(rule, measure(windowOf(rule, now)), { weeks: windows(0).map(measure), otherDays: () => otherWeekdays.map((weekday) => windows(weekday).map(measure)), brief: true });
    const step: Step = followStanding(open, standing, now, calmMsOf(rule));
    if (step === 'begin') alerts += 1;
    if (step !== 'none') open = step === 'end' ? null : { begunAt: now, seenAt: now };
  }
  return alerts;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
