import { eq, sql } from 'drizzle-orm';
import type { Alert } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { user } from '../../db/schema.ts';
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
      begunAt: iso(begunAt),
      seenAt: iso(seenAt),
      endedAt: isoOrNull(endedAt),
      endedAs,
      first,
      worst,
      latest,
      messages: messages.map((each) => ({ ...each, sentAt: isoOrNull(each.sentAt), nextAt: isoOrNull(each.nextAt) })),
      acknowledged: acknowledgedBy === null || acknowledgedAt === null ? null : { by: colleague.get({ id: acknowledgedBy }) ?? { id: acknowledgedBy, name: '' }, at: iso(acknowledgedAt) },
      page: pageOf({ figure, scope, zone, begunAt, until: endedAt ?? seenAt }),
    };
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at);
}
