import * as z from 'zod';
import { alert, alertMessage, alertRule } from '../../../contract.ts';
import type { alerts } from '../../../db/schema.ts';

const { name, zone, language, quiet, remindAfterMinutes } = alertRule.shape;
const moment = z.number().nullable();

/** A message to one destination. Times are milliseconds since 1970 in UTC. */
export const storedMessage = alertMessage.extend({ sentAt: moment, nextAt: moment });
export type StoredMessage = z.infer<typeof storedMessage>;

/** What an alert's row holds as JSON, so that it can be read and sent when its rule is another or gone. */
export const storedAlert = alert.pick({ figure: true, scope: true, condition: true, first: true, worst: true, latest: true, endedAs: true }).extend({
  name,
  zone,
  language,
  quiet,
  remindAfterMinutes,
  /** Ids of destinations. */
  sendTo: z.array(z.string()),
  messages: z.array(storedMessage),
});
export type StoredAlert = z.infer<typeof storedAlert>;

/** An alert as its row tells it. */
export type AlertRow = Readonly<Pick<typeof alerts.$inferSelect, 'id' | 'ruleId' | 'subject' | 'begunAt' | 'seenAt' | 'endedAt' | 'acknowledgedBy' | 'acknowledgedAt'>> & { readonly details: StoredAlert };
