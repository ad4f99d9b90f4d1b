import { randomUUID } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { NewStaffMember, StaffMember } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { account, session, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';

/** The provider that better-auth looks for when someone signs in with a password. */
const providerId = 'credential';

const member = { id: user.id, name: user.name, email: user.email, role: user.role };

/** The people who work here, as rows that better-auth signs in. */
export function createStaff({ database, committer, now }: { readonly database: Database; readonly committer: Committer; readonly now: () => number }) {
  const { orm } = database;
  const byEmail = orm.select(member).from(user).where(eq(user.email, sql.placeholder('email'))).prepare();
  const owner = orm
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'owner'), isNull(user.disabledAt)))
    .limit(1)
    .prepare();
  const all = orm.select(member).from(user).orderBy(asc(user.name), asc(user.email)).prepare();

  const hasOwner = (): boolean => owner.get() !== undefined;
  const find = (email: string): StaffMember | undefined => byEmail.get({ email: folded(email) });

  /** Writes a password and ends the sessions that began with another. */
  function writePassword(id: string, hash: string): void {
    const updatedAt = new Date(now());
    orm
      .insert(account)
      .values({ id: randomUUID(), accountId: id, userId: id, providerId, password: hash, createdAt: updatedAt, updatedAt })
      .onConflictDoUpdate({ target: [account.providerId, account.accountId], set: { password: hash, updatedAt } })
      .run();
    orm.delete(session).where(eq(session.userId, id)).run();
  }

  return {
    hasOwner,
    find,
    list: (): StaffMember[] => all.all(),

    /**
     * Adds somebody; `check` runs in the same transaction, before they are written.
     *
     * @throws {ProblemError} `staff.email-taken`, or whatever `check` throws.
     */
    async add({ name, email, password, role }: NewStaffMember, check?: (added: StaffMember) => void): Promise<StaffMember> {
      const added: StaffMember = { id: randomUUID(), name, email: folded(email), role };
      const hash = await hashPassword(password);
      await committer.run(() => {
        check?.(added);
        if (find(email) !== undefined) throw new ProblemError('staff.email-taken');
        const at = new Date(now());
        const times = { createdAt: at, updatedAt: at };
        orm.insert(user).values({ ...added, emailVerified: true, ...times }).run();
        orm.insert(account).values({ id: randomUUID(), accountId: added.id, userId: added.id, providerId, password: hash, ...times }).run();
      });
      return added;
    },

    /** Makes somebody an owner with this password, who may sign in whatever was before. A password that changes ends their sessions. */
    async makeOwner(id: string, password: string): Promise<void> {
      const theirs = and(eq(account.userId, id), eq(account.providerId, providerId));
      const held = orm.select({ password: account.password }).from(account).where(theirs).get();
      const same = held?.password ? await verifyPassword({ hash: held.password, password }) : false;
      const hash = same ? null : await hashPassword(password);
      await committer.run(() => {
        orm.update(user).set({ role: 'owner', disabledAt: null, updatedAt: new Date(now()) }).where(eq(user.id, id)).run();
        if (hash !== null) writePassword(id, hash);
      });
    },

    /** Gives somebody a new password and ends their sessions; `check` runs in the same transaction, before. Throws whatever `check` throws. */
    async setPassword(id: string, password: string, check: () => void): Promise<void> {
      const hash = await hashPassword(password);
      await committer.run(() => {
        check();
        writePassword(id, hash);
      });
    },

    /** Removes sessions that have run out. */
    forgetOldSessions: (): Promise<void> =>
      committer.run(() => {
        orm.delete(session).where(lt(session.expiresAt, new Date(now()))).run();
      }),
  };
}

export type Staff = ReturnType<typeof createStaff>;

/** An address as it is kept and compared. */
function folded(email: string): string {
  return email.trim().toLowerCase();
}
