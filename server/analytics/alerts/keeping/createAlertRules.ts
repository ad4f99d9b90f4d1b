import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { alertRule, type AlertRule } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { alertRules } from '../../../db/schema.ts';
import { ProblemError } from '../../../problem.ts';

const stored = z.strictObject({ rule: alertRule, sendTo: z.array(z.string()) });

/** A rule as it is kept, with the ids of the destinations that its alerts are sent to. */
export interface KeptRule extends z.infer<typeof stored> {
  readonly id: string;
  readonly createdBy: string;
  readonly updatedAt: number;
}

/** Each is looked at every minute. */
const mostRules = 100;

/** The rows of rules. Synchronous; whatever writes is called within a committer's job. */
export function createAlertRules({ orm }: Database) {
  const toRule = ({ rule, ...row }: typeof alertRules.$inferSelect): KeptRule[] => {
    // What another release has written and this one cannot read is not watched.
    const read = stored.safeParse(JSON.parse(rule));
    return read.success ? [{ ...row, ...read.data }] : [];
  };

  function find(id: string): KeptRule {
    const [found] = orm.select().from(alertRules).where(eq(alertRules.id, id)).all().flatMap(toRule);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  function write(id: string, what: z.infer<typeof stored>, now: number): void {
    orm.update(alertRules).set({ rule: JSON.stringify(what), updatedAt: now }).where(eq(alertRules.id, id)).run();
  }

  return {
    /** @throws {ProblemError} `record.unknown` */
    find,
    all: (): KeptRule[] => orm.select().from(alertRules).orderBy(desc(alertRules.createdAt), desc(alertRules.id)).all().flatMap(toRule),

    /** @throws {ProblemError} `alert.too-many-rules` */
    add(id: string, rule: AlertRule, createdBy: string, now: number): void {
      if (orm.select({ id: alertRules.id }).from(alertRules).all().length >= mostRules) throw new ProblemError('alert.too-many-rules', { details: { limit: mostRules } });
      orm.insert(alertRules).values({ id, rule: JSON.stringify({ rule, sendTo: [] }), createdBy, createdAt: now, updatedAt: now }).run();
    },

    change: (id: string, rule: AlertRule, now: number): void => write(id, { rule, sendTo: find(id).sendTo }, now),
    sendTo: (id: string, destinations: readonly string[], now: number): void => write(id, { rule: find(id).rule, sendTo: [...destinations] }, now),
    remove: (id: string): void => void orm.delete(alertRules).where(eq(alertRules.id, id)).run(),
  };
}

export type AlertRules = ReturnType<typeof createAlertRules>;
