import * as z from 'zod';
import { alertCondition, alertFigure, alertReading, alertRule, alertScope } from '../../../contract.ts';

const { zone, language, quiet, remindAfterMinutes } = alertRule.shape;

/** A message to one destination. Times are milliseconds since 1970 in UTC. */
export const storedMessage = z.strictObject({
  kind: z.enum(['begun', 'reminder', 'ended']),
  to: z.strictObject({ id: z.string(), name: z.string() }),
  sentAt: z.number().nullable(),
  attempts: z.int(),
  /** The code of the problem, the last time. */
  failure: z.string().nullable(),
  /** When it is tried again; null when it is sent, or given up. */
  nextAt: z.number().nullable(),
});
export type StoredMessage = z.infer<typeof storedMessage>;

/** What an alert's row holds as JSON, so that it can be read and sent when its rule is another or gone. */
export const storedAlert = z.strictObject({
  name: z.string(),
  zone,
  language,
  quiet,
  remindAfterMinutes,
  /** Ids of destinations. */
  sendTo: z.array(z.string()),
  figure: alertFigure,
  scope: alertScope,
  condition: alertCondition,
  first: alertReading,
  worst: alertReading,
  latest: alertReading,
  endedAs: z.enum(['over', 'rule-changed', 'rule-removed']).nullable(),
  messages: z.array(storedMessage),
});
export type StoredAlert = z.infer<typeof storedAlert>;

/** An alert as its row tells it. */
export interface AlertRow {
  readonly id: string;
  readonly ruleId: string;
  readonly subject: string;
  readonly begunAt: number;
  readonly seenAt: number;
  readonly endedAt: number | null;
  readonly details: StoredAlert;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: number | null;
}
