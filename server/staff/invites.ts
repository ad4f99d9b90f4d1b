import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type * as z from 'zod';
import type { Staff } from '../auth/staff.ts';
import type { Invitation, Invite, Joining, JoinLink, newInvite, StaffMember } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { invites, teamMembers, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Agents } from './agents.ts';
import { readTeams } from './teamsAndSkills.ts';

export interface InvitesHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly staff: Staff;
  readonly agents: Agents;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** How long a link is good for, and how much longer it is listed, in milliseconds. */
const goodMs = 7 * 24 * 3_600_000;
const keptMs = 30 * 24 * 3_600_000;

/**
 * Links by which somebody joins or sets a new password. Each is good for one use within a week, as long as whoever made it
 * is an owner. Only the token's hash is kept.
 */
export function createInvites({ database: { orm }, committer, staff, agents, now }: InvitesHouse) {
  const maker = alias(user, 'maker');
  const columns = { tokenHash: invites.tokenHash, userId: invites.userId, email: invites.email, role: invites.role, teams: invites.teams, createdBy: invites.createdBy, createdAt: invites.createdAt, expiresAt: invites.expiresAt, by: maker.name };
  const withMaker = () => orm.select(columns).from(invites).leftJoin(maker, eq(maker.id, invites.createdBy));
  const good = withMaker()
    .where(
      and(
        eq(invites.tokenHash, sql.placeholder('hash')),
        isNull(invites.usedAt),
        sql`${invites.expiresAt} > ${sql.placeholder('now')}`,
        or(eq(invites.createdBy, byHost), and(eq(maker.role, 'owner'), isNull(maker.disabledAt))),
      ),
    )
    .prepare();
  const pending = withMaker().where(and(isNull(invites.userId), isNull(invites.usedAt))).orderBy(desc(invites.createdAt)).prepare();

  function open(token: string) {
    const found = good.get({ hash: digest(token), now: now() });
    if (found === undefined) throw new ProblemError('invite.closed');
    return found;
  }

  /** Makes a link. Those before it for the same person end. */
  function write(of: Pick<typeof invites.$inferInsert, 'userId' | 'email' | 'role' | 'teams'>, createdBy: string): JoinLink {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = now() + goodMs;
    const same = of.userId ? eq(invites.userId, of.userId) : and(isNull(invites.userId), eq(invites.email, of.email));
    orm.delete(invites).where(and(same, isNull(invites.usedAt))).run();
    orm.delete(invites).where(lt(invites.expiresAt, now() - keptMs)).run();
    orm.insert(invites).values({ ...of, tokenHash: digest(token), createdBy, createdAt: now(), expiresAt }).run();
    return { token, email: of.email, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** Uses a link up. @throws {ProblemError} `invite.closed` when somebody else was first. */
  function spend(token: string): void {
    orm.update(invites).set({ usedAt: now() }).where(eq(invites.tokenHash, open(token).tokenHash)).run();
  }

  return {
    /** Who has been invited and has not come yet, also those whose link has run out; newest first. */
    list: (): Invite[] =>
      pending.all().map(({ tokenHash, email, role, teams, createdBy, by, createdAt, expiresAt }) => ({
        id: tokenHash, email, role, teams: readTeams(teams), by: by === null ? null : { id: createdBy, name: by }, createdAt: new Date(createdAt).toISOString(), expiresAt: new Date(expiresAt).toISOString(),
      })),

    /** Invites somebody new. @throws {ProblemError} `staff.email-taken`, `record.unknown` for a team that is none. */
    invite: ({ email, role, teams }: z.output<typeof newInvite>, by: string): Promise<JoinLink> =>
      committer.run(() => {
        if (staff.find(email) !== undefined) throw new ProblemError('staff.email-taken');
        if (teams.some((team) => !agents.isTeam(team))) throw new ProblemError('record.unknown');
        return write({ email: email.trim().toLowerCase(), role, teams: JSON.stringify(teams) }, by);
      }),

    /** Lets somebody set a new password. @throws {ProblemError} `record.unknown`, `staff.disabled`. */
    renewPassword: (userId: string, by: string): Promise<JoinLink> =>
      committer.run(() => {
        const found = orm.select().from(user).where(eq(user.id, userId)).get();
        if (found === undefined) throw new ProblemError('record.unknown');
        if (found.disabledAt !== null) throw new ProblemError('staff.disabled');
        return write({ userId, email: found.email, role: found.role }, by);
      }),

    /** Ends a link. @throws {ProblemError} `record.unknown`. */
    withdraw: (id: string): Promise<void> =>
      committer.run(() => {
        const { changes } = orm.delete(invites).where(and(eq(invites.tokenHash, id), isNull(invites.userId), isNull(invites.usedAt))).run();
        if (changes === 0) throw new ProblemError('record.unknown');
      }),

    /** What a link is for. @throws {ProblemError} `invite.closed`, alike for one that is wrong, used, withdrawn or too old. */
    look(token: string): Invitation {
      const { userId, email, role, teams, by, expiresAt } = open(token);
      const name = userId === null ? '' : (staff.find(email)?.name ?? '');
      return { kind: userId === null ? 'invite' : 'password', by: by ?? '', name, email, role, teams: readTeams(teams), expiresAt: new Date(expiresAt).toISOString() };
    },

    /**
     * Lets whoever holds the link in: as a new member of staff, or with a new password.
     *
     * @throws {ProblemError} `invite.closed`, `staff.email-taken`, `request.invalid` when a new member has no name.
     */
    async join({ token, name, password }: Joining): Promise<Pick<StaffMember, 'id' | 'email'>> {
      const { userId, email, role, teams } = open(token);
      if (userId !== null) {
        await staff.setPassword(userId, password, () => spend(token));
        return { id: userId, email };
      }
      if (name === undefined) throw new ProblemError('request.invalid', { errors: [{ path: 'name', message: 'is missing' }] });
      return staff.add({ name, email, password, role }, ({ id }) => {
        spend(token);
        for (const team of readTeams(teams)) orm.insert(teamMembers).values({ team, userId: id }).run();
      });
    },
  };
}

export type Invites = ReturnType<typeof createInvites>;

/** Who has made a link by the command line: whoever can reach the data may do everything. */
export const byHost = '';

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
