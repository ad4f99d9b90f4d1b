import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNotNull, isNull, notLike, or } from 'drizzle-orm';
import type * as z from 'zod';
import type { ChatService } from '../chat/chatService.ts';
import type { Store } from '../chat/store.ts';
import { erasedLike } from '../contacts/erasedLabel.ts';
import type { newTask } from '../contract/desk.ts';
import type { DeskTask, StaffMember, WrapUp } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { contacts, conversations, conversationTags, handoffs, tasks, user, wrapUps } from '../db/schema.ts';
import { isoOf } from '../http/isoOf.ts';
import { ProblemError } from '../problem.ts';
import { supervises, type DeskAccess } from './access.ts';
import { contactOf } from './contactOf.ts';

interface MarksHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly chat: ChatService;
  readonly store: Store;
  readonly access: DeskAccess;
  readonly now: () => number;
}

/** What staff keep of a chat beyond what was said: tags, how it ended, and what is still to be done. */
export function createMarks({ database: { orm }, committer, chat, store, access, now }: MarksHouse) {
  function addTask(staff: StaffMember, { title, dueAt, assignee = staff.id, conversationId }: z.infer<typeof newTask>, at: number): string {
    const known = orm.select({ id: user.id }).from(user).where(and(eq(user.id, assignee), isNull(user.disabledAt))).get();
    if (known === undefined) throw new ProblemError('record.unknown');
    const id = randomUUID();
    const contactId = conversationId === undefined ? null : (store.conversation(conversationId)?.contactId ?? null);
    orm.insert(tasks).values({ id, title, dueAt: Date.parse(dueAt), assignee, conversationId: conversationId ?? null, contactId, createdBy: staff.id, createdAt: at }).run();
    return id;
  }

  const withNames = () =>
    orm
      .select({ task: tasks, assignee: { id: user.id, name: user.name }, contactName: contacts.name })
      .from(tasks)
      .innerJoin(user, eq(user.id, tasks.assignee))
      .leftJoin(conversations, eq(conversations.id, tasks.conversationId))
      .leftJoin(contacts, contactOf);

  return {
    /** Gives a chat these tags in place of those it had. */
    async tag(id: string, staff: StaffMember, wanted: readonly string[]): Promise<void> {
      access.requireOn(staff, id);
      const tags = [...new Set(wanted.map((each) => each.trim()).filter((each) => each !== ''))];
      await chat.take(id, {
        kind: 'tagged',
        data: { tags, by: { id: staff.id, name: staff.name } },
        event: null,
        alongside() {
          orm.delete(conversationTags).where(and(eq(conversationTags.conversationId, id), notLike(conversationTags.tag, erasedLike))).run();
          if (tags.length > 0) orm.insert(conversationTags).values(tags.map((tag) => ({ conversationId: id, tag }))).run();
        },
      });
    },

    /**
     * Notes how a chat ended, for its last hand-off; again, it replaces what was noted.
     *
     * @throws {ProblemError} `conversation.unknown`, `record.unknown` when there was no hand-off.
     */
    async wrapUp(id: string, staff: StaffMember, { task, ...made }: WrapUp): Promise<void> {
      access.requireOn(staff, id);
      const rows = orm.select({ effectId: handoffs.effectId, requestedAt: handoffs.requestedAt }).from(handoffs).where(eq(handoffs.conversationId, id)).all();
      const effectId = rows.toSorted((a, b) => b.requestedAt - a.requestedAt)[0]?.effectId;
      if (effectId === undefined) throw new ProblemError('record.unknown');
      await chat.take(id, {
        kind: 'wrapped-up',
        data: { ...made, by: { id: staff.id, name: staff.name } },
        event: null,
        alongside(_status, at) {
          const held = { ...made, by: staff.id, at };
          orm.insert(wrapUps).values({ conversationId: id, effectId, ...held }).onConflictDoUpdate({ target: [wrapUps.conversationId, wrapUps.effectId], set: held }).run();
          if (task) addTask(staff, { ...task, conversationId: id }, at);
        },
      });
    },

    /** What somebody has to do or has asked others to, the next due first; supervisors see also what those left who have gone. */
    tasksOf(staff: StaffMember): DeskTask[] {
      const left = supervises(staff) ? isNotNull(user.disabledAt) : undefined;
      return withNames()
        .where(and(or(eq(tasks.assignee, staff.id), eq(tasks.createdBy, staff.id), left), isNull(tasks.doneAt)))
        .orderBy(asc(tasks.dueAt))
        .limit(200)
        .all()
        .map(toTask);
    },

    async addTask(staff: StaffMember, task: z.infer<typeof newTask>): Promise<DeskTask> {
      if (task.conversationId !== undefined) access.require(staff, task.conversationId);
      const id = await committer.run(() => addTask(staff, task, now()));
      return find(id);
    },

    /** @throws {ProblemError} `record.unknown`, also for what is neither theirs nor made by them. */
    async setDone(staff: StaffMember, id: string, done: boolean): Promise<DeskTask> {
      await committer.run(() => {
        const task = orm.select().from(tasks).where(eq(tasks.id, id)).get();
        if (task === undefined || !(supervises(staff) || task.assignee === staff.id || task.createdBy === staff.id)) throw new ProblemError('record.unknown');
        orm.update(tasks).set({ doneAt: done ? now() : null }).where(eq(tasks.id, id)).run();
      });
      return find(id);
    },
  };

  function find(id: string): DeskTask {
    const row = withNames().where(eq(tasks.id, id)).get();
    if (row === undefined) throw new ProblemError('record.unknown');
    return toTask(row);
  }
}

export type Marks = ReturnType<typeof createMarks>;

interface TaskRow {
  readonly task: typeof tasks.$inferSelect;
  readonly assignee: { readonly id: string; readonly name: string };
  readonly contactName: string | null;
}

function toTask({ task, assignee, contactName }: TaskRow): DeskTask {
  const { id, title, dueAt, doneAt, conversationId } = task;
  return { id, title, dueAt: isoOf(dueAt), doneAt: isoOf(doneAt), assignee, conversationId, contactName: contactName || null };
}
