import { ruleOfSuggestion, suggestedRules, usualWithin, type StaffMember } from '../../contract.ts';
import { dayMs, type Period } from '../../analytics/filter/periodOf.ts';
import type { Stage } from './stage.ts';

/** How long before its end the play begins to watch: what is unusual is told by the weeks before. */
const watchedMs = 28 * dayMs;
/** Real houses look every minute; this far apart, what the play stages is seen all the same. */
const everyMs = 15 * 60_000;
/** The rules that the play's house has; the others it is still offered. */
const watched: ReadonlySet<string> = new Set(['misses', 'longestWait', 'handoffRate', 'nodeFailures', 'volume']);

/** Has the house watched as an owner would: rules whose alerts come up while customers are played, and a weekly report that is written to its folder. */
export function planWatch({ house, agenda, later }: Stage, { from, to }: Period, by: StaffMember): void {
  const { alerts, reports } = house;

  async function look(): Promise<void> {
    await alerts.watch.once();
    later(everyMs, look);
  }

  async function report(): Promise<void> {
    await reports.once();
    later(dayMs / 2, report);
  }

  agenda.add(Math.max(from, to - watchedMs), async () => {
    for (const each of suggestedRules.toReversed()) if (watched.has(each.id)) await alerts.rules.add({ ...ruleOfSuggestion(each, 'zh', 'Asia/Shanghai'), name: each.name.join(' / ') }, by.id);
    await look();
  });
  // The first report is of a whole week.
  agenda.add(Math.max(from + 7 * dayMs, to - watchedMs), async () => {
    await reports.save({ email: [], folder: true, weekday: 1, hour: 9, zone: 'Asia/Shanghai', language: 'zh', flows: [], agents: true, within: usualWithin });
    await report();
  });
}
