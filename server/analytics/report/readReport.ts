import type { ServiceAgents, ServiceFigures } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { SegmentFilter } from '../filter/findSegments.ts';
import { periodOf, shiftDay } from '../filter/periodOf.ts';
import { readServiceAgents } from '../service/readings/readServiceAgents.ts';
import { readServiceFigures } from '../service/readings/readServiceFigures.ts';
import { countDays, type DayCounts } from './countDays.ts';
import { daysOfWeek } from './isoWeek.ts';
import { notableDays, type NotableDay } from './notableDays.ts';
import { readBaseReports, type BaseReport } from './readBaseReports.ts';
import { readFlowName } from '../names/readFlowName.ts';
import { readLostNodes, type LostNode } from './readLostNodes.ts';

export interface ReportAsked {
  /** Such as `2026-W47`. */
  readonly week: string;
  readonly zone: string;
  /** By id; null is all flows together. */
  readonly flow: string | null;
  /** Whose hand-offs alone are told of; undefined does not limit. */
  readonly team?: string | undefined;
  /** By id. */
  readonly agent?: string | undefined;
  /** The milliseconds in which the service level wants a chat accepted. */
  readonly withinMs: number;
  /** Whether figures of single agents are in it. */
  readonly agents: boolean;
  /** Whether what customers typed may be in it. */
  readonly words: boolean;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
}

/** What a weekly report tells. */
export interface Report extends Pick<ReportAsked, 'week' | 'zone' | 'withinMs'> {
  readonly team: string | null;
  /** The agent's name. */
  readonly agent: string | null;
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
  /** Null, like what customers were lost at and what knowledge answered, where it is of a team or an agent: those are of conversations as a whole. */
  readonly days: null | readonly { readonly day: string; readonly count: number | null; readonly before: number | null }[];
  readonly lost: readonly LostNode[] | null;
  readonly bases: readonly BaseReport[] | null;
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
export function readReport(database: Database, { week, zone, flow, team, agent, withinMs, agents, words, now }: ReportAsked): Report {
  const span = daysOfWeek(week);
  if (span === null) throw new Error(`there is no week ${week}`);
  const filter: SegmentFilter = flow === null ? {} : { flow };
  const period = periodOf({ ...span, zone }, now);
  const before = periodOf({ from: shiftDay(span.from, -7), to: shiftDay(span.to, -7), zone }, now);
  const asked = { filter, period, zone, now };
  const staffed = { ...asked, withinMs, filter: { ...filter, team, agent } };
  const whole = team === undefined && agent === undefined;
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
    team: team ?? null,
    agent: agent === undefined ? null : (database.connection.prepare<[string], string>('select name from user where id = ?').pluck().get(agent) ?? agent),
    withinMs,
    running: now < period.to,
    madeAt: now,
    figures: readServiceFigures(database, { ...staffed, before }).figures,
    days: whole ? days.map((day) => ({ day, count: counts(day)?.conversations ?? null, before: counts(shiftDay(day, -7))?.conversations ?? null })) : null,
    lost: whole ? readLostNodes(database, { filter, period, before }, limits.nodes) : null,
    bases: whole ? readBaseReports(database, asked, { words, groups: limits.groups }) : null,
    agents: agents ? readServiceAgents(database, staffed).agents : null,
    notable: (whole ? [...notable('conversations'), ...notable('lost'), ...notable('failed')] : []).toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  };
}
