import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { desc, eq, lt, or, sql } from 'drizzle-orm';
import type { ApiToken, MadeToken, NewToken } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { apiTokens, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';

export interface TokensHouse {
  readonly database: Database;
  readonly committer: Committer;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** How long a token that is good no more stays listed, and how fine its last use is kept, in milliseconds. */
const keptMs = 90 * 24 * 3_600_000;
const fineMs = 60_000;

const shape = /^hr_([0-9a-f]{16})_([\w-]{43})$/;

/**
 * Tokens by which programs read what an analyst may read: `hr_`, its id, and 256 random bits, of which only the hash is
 * kept. Each is good until it runs out or is revoked, and as long as whoever made it is an owner.
 */
export function createTokens({ database: { orm }, committer, now }: TokensHouse) {
  const columns = { id: apiTokens.id, name: apiTokens.name, hash: apiTokens.hash, createdBy: apiTokens.createdBy, createdAt: apiTokens.createdAt, expiresAt: apiTokens.expiresAt, lastUsedAt: apiTokens.lastUsedAt, revokedAt: apiTokens.revokedAt, by: user.name, role: user.role, disabledAt: user.disabledAt };
  const withMaker = () => orm.select(columns).from(apiTokens).leftJoin(user, eq(user.id, apiTokens.createdBy));
  const byId = withMaker().where(eq(apiTokens.id, sql.placeholder('id'))).prepare();
  const all = withMaker().orderBy(desc(apiTokens.createdAt), apiTokens.name).prepare();
  type Row = ReturnType<typeof all.all>[number];

  const stateOf = ({ revokedAt, expiresAt, role, disabledAt }: Row): ApiToken['state'] => {
    if (revokedAt !== null) return 'revoked';
    if (expiresAt <= now()) return 'expired';
    return role === 'owner' && disabledAt === null ? 'good' : 'ended';
  };
  const listed = (row: Row): ApiToken => ({
    id: row.id, name: row.name, state: stateOf(row), role: 'analyst', by: row.by === null ? null : { id: row.createdBy, name: row.by },
    createdAt: iso(row.createdAt), expiresAt: iso(row.expiresAt), lastUsedAt: row.lastUsedAt === null ? null : iso(row.lastUsedAt), revokedAt: row.revokedAt === null ? null : iso(row.revokedAt),
  });

  function find(id: string): Row {
    const row = byId.get({ id });
    if (row === undefined) throw new ProblemError('record.unknown');
    return row;
  }

  return {
    /** Also those that are good no more, for a while; the newest first. */
    list: (): ApiToken[] => all.all().map(listed),

    /** Makes a token; nobody can read it again. */
    make: ({ name, days }: NewToken, createdBy: string): Promise<MadeToken> =>
      committer.run(() => {
        const [id, secret] = [randomBytes(8).toString('hex'), randomBytes(32).toString('base64url')];
        orm.delete(apiTokens).where(or(lt(apiTokens.expiresAt, now() - keptMs), lt(apiTokens.revokedAt, now() - keptMs))).run();
        orm.insert(apiTokens).values({ id, name, hash: digest(secret).toString('base64url'), createdBy, createdAt: now(), expiresAt: now() + days * 24 * 3_600_000 }).run();
        return { ...listed(find(id)), token: `hr_${id}_${secret}` };
      }),

    /** Ends a token at once. Safe to repeat. @throws {ProblemError} `record.unknown`. */
    revoke: (id: string): Promise<void> =>
      committer.run(() => {
        if (find(id).revokedAt === null) orm.update(apiTokens).set({ revokedAt: now() }).where(eq(apiTokens.id, id)).run();
      }),

    /**
     * What a token is called, once it is known to be good.
     *
     * @throws {ProblemError} `token.wrong`, alike for every token that was never made; `token.expired`, `token.revoked`.
     */
    async use(token: string): Promise<string> {
      const [, id = '', secret = ''] = shape.exec(token) ?? [];
      const row = byId.get({ id });
      // Also compared where there is none of this id, so that both take as long.
      const same = timingSafeEqual(digest(secret), Buffer.from(row?.hash ?? digest(token).toString('base64url'), 'base64url'));
      if (row === undefined || !same) throw new ProblemError('token.wrong');
      const state = stateOf(row);
      if (state !== 'good') throw new ProblemError(state === 'expired' ? 'token.expired' : 'token.revoked');
      // When it was used is nice to know; reading goes on where it cannot be written.
      if (now() - (row.lastUsedAt ?? 0) >= fineMs) await committer.run(() => void orm.update(apiTokens).set({ lastUsedAt: Math.floor(now() / fineMs) * fineMs }).where(eq(apiTokens.id, id)).run()).catch(() => undefined);
      return row.name;
    },
  };
}

export type Tokens = ReturnType<typeof createTokens>;

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
