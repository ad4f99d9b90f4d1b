import { eq, sql } from 'drizzle-orm';
import type { Alert } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { user } from '../../db/schema.ts';
import { isoOf } from '../../http/isoOf.ts';
import type { AlertRow } from './keeping/storedAlert.ts';
import { pageOf } from './pageOf.ts';

/** Tells an alert's row as it goes over the wire. */
export function createToAlert({ orm }: Database): (row: AlertRow) => Alert {
  const colleague = orm.select({ id: user.id, name: user.name }).from(user).where(eq(user.id, sql.placeholder('id'))).prepare();

  return ({ id, ruleId, begunAt, seenAt, endedAt, details, acknowledgedBy, acknowledgedAt }) => {
    const { name, language, zone, figure, scope, condition, first, worst, latest, endedAs, messages } = details;
    return {
      id,
      rule: { id: ruleId, name, language, zone },
      figure,
      scope,
      condition,
      begunAt: isoOf(begunAt),
      seenAt: isoOf(seenAt),
      endedAt: isoOf(endedAt),
      endedAs,
      first,
      worst,
      latest,
      messages: messages.map((each) => ({ ...each, sentAt: isoOf(each.sentAt), nextAt: isoOf(each.nextAt) })),
      acknowledged: acknowledgedBy === null || acknowledgedAt === null ? null : { by: colleague.get({ id: acknowledgedBy }) ?? { id: acknowledgedBy, name: '' }, at: isoOf(acknowledgedAt) },
      page: pageOf({ figure, scope, zone, begunAt, until: endedAt ?? seenAt }),
    };
  };
}
