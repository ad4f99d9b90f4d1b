import { randomUUID } from 'node:crypto';
import { asc, eq, isNull, or } from 'drizzle-orm';
import * as z from 'zod';
import type { CannedReply, StaffMember } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { cannedReplies } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { supervises } from './access.ts';

type NewReply = Omit<CannedReply, 'id'>;

const texts = z.record(z.string(), z.string());

/** Replies at hand: everyone's, which supervisors look after, and each agent's own. */
export function createReplies({ database: { orm }, committer, now }: { readonly database: Database; readonly committer: Committer; readonly now: () => number }) {
  /** @throws {ProblemError} `record.unknown`, also for what is somebody else's; `auth.forbidden` for everyone's. */
  function requireTheirs(id: string, staff: StaffMember): void {
    const row = orm.select({ owner: cannedReplies.owner }).from(cannedReplies).where(eq(cannedReplies.id, id)).get();
    if (row === undefined || (row.owner !== null && row.owner !== staff.id)) throw new ProblemError('record.unknown');
    if (row.owner === null) requireShared(staff);
  }

  function requireShared(staff: StaffMember): void {
    if (!supervises(staff)) throw new ProblemError('auth.forbidden');
  }

  /** The columns of a reply. */
  function held({ shortcut, text, mine }: NewReply, staff: StaffMember): Pick<typeof cannedReplies.$inferInsert, 'shortcut' | 'text' | 'owner' | 'updatedAt'> {
    if (!mine) requireShared(staff);
    return { shortcut, text: JSON.stringify(text), owner: mine ? staff.id : null, updatedAt: now() };
  }

  return {
    /** Those that somebody can use, by their shortcut. */
    list: (staff: StaffMember): CannedReply[] =>
      orm
        .select()
        .from(cannedReplies)
        .where(or(isNull(cannedReplies.owner), eq(cannedReplies.owner, staff.id)))
        .orderBy(asc(cannedReplies.shortcut), asc(cannedReplies.id))
        .all()
        .map(({ id, shortcut, text, owner }) => ({ id, shortcut, text: texts.parse(JSON.parse(text)), mine: owner !== null })),

    async add(staff: StaffMember, reply: NewReply): Promise<CannedReply> {
      const id = randomUUID();
      await committer.run(() => void orm.insert(cannedReplies).values({ id, ...held(reply, staff), createdAt: now() }).run());
      return { id, ...reply };
    },

    async change(staff: StaffMember, id: string, reply: NewReply): Promise<CannedReply> {
      await committer.run(() => {
        requireTheirs(id, staff);
        orm.update(cannedReplies).set(held(reply, staff)).where(eq(cannedReplies.id, id)).run();
      });
      return { id, ...reply };
    },

    remove: (staff: StaffMember, id: string): Promise<void> =>
      committer.run(() => {
        requireTheirs(id, staff);
        orm.delete(cannedReplies).where(eq(cannedReplies.id, id)).run();
      }),
  };
}

export type Replies = ReturnType<typeof createReplies>;
