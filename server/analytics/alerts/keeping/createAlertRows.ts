import { and, count, desc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/open.ts';
import { alerts } from '../../../db/schema.ts';
import { storedAlert, type AlertRow, type StoredAlert, type StoredMessage } from './storedAlert.ts';

/** How long after its end there may still be something to send of an alert, in milliseconds. */
const sendableMs = 3 * 86_400_000;

/** The rows of alerts. Synchronous; whatever writes is called within a committer's job. */
export function createAlertRows({ orm }: Database) {
  const toRow = ({ details, ...row }: typeof alerts.$inferSelect): AlertRow => ({ ...row, details: storedAlert.parse(JSON.parse(details)) });
  const isOpen = isNull(alerts.endedAt);

  function change(id: string, set: Partial<typeof alerts.$inferInsert>, details?: StoredAlert): void {
    orm.update(alerts).set({ ...set, ...(details && { details: JSON.stringify(details) }) }).where(eq(alerts.id, id)).run();
  }

  return {
    find(id: string): AlertRow | undefined {
      const row = orm.select().from(alerts).where(eq(alerts.id, id)).get();
      return row && toRow(row);
    },

    /** Those that last, the latest first; of one rule when it is named. */
    open: (ruleId?: string): AlertRow[] => orm.select().from(alerts).where(ruleId === undefined ? isOpen : and(isOpen, eq(alerts.ruleId, ruleId))).orderBy(desc(alerts.begunAt), desc(alerts.id)).all().map(toRow),

    /** Those that are over, the latest first: so many, and those that began with the last of them, so that none is left between two pages. */
    past(before: number, limit: number): AlertRow[] {
      const over = isNotNull(alerts.endedAt);
      const found = orm.select().from(alerts).where(and(over, lt(alerts.begunAt, before))).orderBy(desc(alerts.begunAt), desc(alerts.id)).limit(limit).all();
      const last = found.length === limit ? found.at(-1) : undefined;
      const rest = last ? orm.select().from(alerts).where(and(over, eq(alerts.begunAt, last.begunAt), lt(alerts.id, last.id))).orderBy(desc(alerts.id)).all() : [];
      return [...found, ...rest].map(toRow);
    },

    /** How many last, and how many of them nobody has acknowledged. */
    counts(): { open: number; unacknowledged: number } {
      const found = orm.select({ open: count(), unacknowledged: sql<number>`count(*) filter (where ${alerts.acknowledgedAt} is null)` }).from(alerts).where(isOpen).get();
      return found ?? { open: 0, unacknowledged: 0 };
    },

    /** Those of which there may be something to send, the earliest first. */
    sendable: (now: number): AlertRow[] => orm.select().from(alerts).where(or(isOpen, gt(alerts.endedAt, now - sendableMs))).orderBy(alerts.begunAt, alerts.id).all().map(toRow),

    begin: (row: Pick<AlertRow, 'id' | 'ruleId' | 'subject' | 'begunAt' | 'details'>): void => void orm.insert(alerts).values({ ...row, seenAt: row.begunAt, details: JSON.stringify(row.details) }).run(),
    seen: (id: string, seenAt: number, details: StoredAlert): void => change(id, { seenAt }, details),
    /** Notes how the figure stands, of an alert that goes on. */
    look: (id: string, details: StoredAlert): void => change(id, {}, details),
    end: (id: string, endedAt: number, details: StoredAlert): void => change(id, { endedAt }, details),
    acknowledge: (id: string, by: string, at: number): void => change(id, { acknowledgedBy: by, acknowledgedAt: at }),

    /** Notes what came of sending a message; the columns tell what the message tells. */
    note(id: string, message: StoredMessage): void {
      const row = orm.select().from(alerts).where(eq(alerts.id, id)).get();
      if (row === undefined) return;
      const { details } = toRow(row);
      const others = details.messages.filter(({ kind, to }) => kind !== message.kind || to.id !== message.to.id);
      change(id, { attempts: row.attempts + 1, failure: message.failure, sentAt: message.sentAt ?? row.sentAt }, { ...details, messages: [...others, message] });
    },
  };
}

export type AlertRows = ReturnType<typeof createAlertRows>;
