import * as z from 'zod';
import { reportDelivery, reportSchedule, usualWithin, type ReportSchedule } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { createSetting, type Setting } from '../../db/settings.ts';

/** A delivery as it is kept. */
export const keptDelivery = reportDelivery.omit({ flowName: true });
export type KeptDelivery = z.infer<typeof keptDelivery>;

/** Deliveries that are remembered, and files that are kept. */
export const mostReports = 60;

const initial: ReportSchedule = { email: [], folder: false, weekday: 1, hour: 9, zone: 'UTC', language: 'zh', flows: [], within: usualWithin, agents: false };

/** The schedule with since when it holds: what was due before is not caught up on. */
const kept = z.strictObject({ ...reportSchedule.shape, since: z.number() });

/** What is stored of reports: the schedule, and what became of the last deliveries, the latest first. To be written within a committer's job. */
export function createReportRows(database: Database) {
  const schedule: Setting<z.infer<typeof kept>> = createSetting(database, 'reports', kept, { ...initial, since: 0 });
  const deliveries: Setting<KeptDelivery[]> = createSetting(database, 'report-deliveries', z.array(keptDelivery), []);
  return {
    schedule,
    all: () => deliveries.read(),
    add(added: readonly KeptDelivery[], now: number): void {
      deliveries.write([...added, ...deliveries.read()].slice(0, mostReports), now);
    },
    change(id: string, change: Partial<KeptDelivery>, now: number): void {
      deliveries.write(deliveries.read().map((each) => (each.id === id ? { ...each, ...change } : each)), now);
    },
  };
}
