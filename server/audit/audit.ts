import { and, desc, eq, lt, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { AuditEntry } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { apiTokens, audit, flows, user } from '../db/schema.ts';
import { fieldTitle, titleOf } from './actions.ts';

/** What somebody did, as it is written. */
export interface Deed {
  /** The id of a member of staff; empty where nobody was signed in. */
  readonly by: string;
  readonly action: string;
  /** Ids alone. */
  readonly subject?: string;
  /** Never words of customers, passwords or tokens. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly by?: string | undefined;
  readonly action?: string | undefined;
  /** Only what is older than this entry. */
  readonly before?: number | undefined;
  readonly limit: number;
}

const record = z.record(z.string(), z.unknown());

/** The log of who did what: append-only. */
export function createAudit({ database: { orm }, committer, now }: { readonly database: Database; readonly committer: Committer; readonly now: () => number }) {
  const columns = { id: audit.id, at: audit.at, by: audit.by, name: user.name, action: audit.action, subject: audit.subject, details: audit.details, about: sql<string | null>`coalesce((select ${user.name} from ${user} where ${user.id} = ${audit.subject}), (select ${flows.slug} from ${flows} where ${flows.id} = ${audit.subject}), (select ${apiTokens.name} from ${apiTokens} where ${apiTokens.id} = ${audit.subject}))` };
  const at = sql.placeholder;
  const write = orm.insert(audit).values({ at: at('at'), by: at('by'), action: at('action'), subject: at('subject'), details: at('details') }).prepare();

  return {
    /** Resolves after the commit. */
    record: ({ by, action, subject = '', details = {} }: Deed): Promise<void> =>
      committer.run(() => void write.run({ at: now(), by, action, subject, details: JSON.stringify(details) })),

    /** The newest first. */
    list({ by, action, before, limit }: AuditFilter): AuditEntry[] {
      const wanted: (SQL | undefined)[] = [by === undefined ? undefined : eq(audit.by, by), action === undefined ? undefined : eq(audit.action, action), before === undefined ? undefined : lt(audit.id, before)];
      return orm
        .select(columns)
        .from(audit)
        .leftJoin(user, eq(user.id, audit.by))
        .where(and(...wanted))
        .orderBy(desc(audit.id))
        .limit(limit)
        .all()
        .map(({ name, details, ...row }) => ({
          ...row,
          at: new Date(row.at).toISOString(),
          by: row.by === '' ? null : { id: row.by, name: name ?? '' },
          title: titleOf(row.action),
          details: Object.entries(record.parse(JSON.parse(details))).map(([field, value]) => ({ field, title: fieldTitle(field), value })),
        }));
    },
  };
}

export type Audit = ReturnType<typeof createAudit>;
