import type { ServiceAgents, ServiceFigures } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { acceptedWithinMs } from '../export/acceptedWithinMs.ts';
import type { SegmentFilter } from '../filter/findSegments.ts';
import { periodOf, shiftDay } from '../filter/periodOf.ts';
import { readServiceAgents } from '../service/readings/readServiceAgents.ts';
import { readServiceFigures } from '../service/readings/readServiceFigures.ts';
import { countDays, type DayCounts } from './countDays.ts';
import { daysOfWeek } from './isoWeek.ts';
import { notableDays, type NotableDay } from './notableDays.ts';
import { readBaseReports, type BaseReport } from './readBaseReports.ts';
import { readFlowName } from './readFlowName.ts';
import { readLostNodes, type LostNode } from './readLostNodes.ts';

export interface ReportAsked {
  /** Such as `2026-W47`. */
  readonly week: string;
  readonly zone: string;
  /** By id; null is all flows together. */
  readonly flow: string | null;
  /** Whether figures of single agents are in it. */
  readonly agents: boolean;
  /** Whether what customers typed may be in it. */
  readonly words: boolean;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

/** What a weekly report tells. */
export interface Report extends Pick<ReportAsked, 'week' | 'zone'> {
  /** Its days: Monday and Sunday. */
  readonly from: string;
  readonly to: string;
  /** Its name by locale; null is all flows together. */
  readonly flow: Readonly<Record<string, string>> | null;
  /** The week is not over, so that its figures still grow. */
  readonly running: boolean;
  readonly madeAt: number;
  readonly figures: ServiceFigures['figures'];
  /** Conversations by the day, Monday first, and in the week before; null where a day is not over, or nothing is known of it. */
  readonly days: readonly { readonly day: string; readonly count: number | null; readonly before: number | null }[];
  readonly lost: readonly LostNode[];
  readonly bases: readonly BaseReport[];
  readonly agents: ServiceAgents['agents'] | null;
  readonly notable: readonly (NotableDay & { readonly what: keyof DayCounts })[];
}

const limits = { nodes: 10, groups: 10, weeks: 8 } as const;
const weekDays = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * What there is to tell of a week.
 *
 * @throws {Error} where the year has no such week.
 */
export function readReport(database: Database, { week, zone, flow, agents, words, now }: ReportAsked): Report {
  const span = daysOfWeek(week);
  if (span === null) throw new Error(`there is no week ${week}`);
  const filter: SegmentFilter = flow === null ? {} : { flow };
  const period = periodOf({ ...span, zone }, now);
  const before = periodOf({ from: shiftDay(span.from, -7), to: shiftDay(span.to, -7), zone }, now);
  const asked = { filter, period, zone, now, withinMs: acceptedWithinMs };
  const days = weekDays.map((place) => shiftDay(span.from, place));
  const counts = countDays(database, filter, zone, now);
  const notable = (what: keyof DayCounts): Report['notable'] => {
    const earlier = (day: string): number[] => Array.from({ length: limits.weeks }, (_, place) => counts(shiftDay(day, -7 * (place + 1)))).flatMap((each) => each?.[what] ?? []);
    const counted = days.flatMap((day) => {
      const own = counts(day);
      return own === null ? [] : [{ day, count: own[what], earlier: earlier(day) }];
    });
    return notableDays(counted).map((each) => ({ ...each, what }));
  };
  return {
    week,
    zone,
    ...span,
    flow: flow === null ? null : readFlowName(database, flow),
    running: now < period.to,
    madeAt: now,
    figures: readServiceFigures(database, { ...asked, before }).figures,
    days: days.map((day) => ({ day, count: counts(day)?.conversations ?? null, before: counts(shiftDay(day, -7))?.conversations ?? null })),
    lost: readLostNodes(database, { filter, period, before }, limits.nodes),
    bases: readBaseReports(database, asked, { words, groups: limits.groups }),
    agents: agents ? readServiceAgents(database, asked).agents : null,
    notable: [...notable('conversations'), ...notable('lost'), ...notable('failed')].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  };
}
