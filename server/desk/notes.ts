import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ChatService } from '../chat/chatService.ts';
import type { DeskEntries, Mention, Person, StaffMember } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { contacts, conversations, events, mentions, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { supervises, type DeskAccess } from './access.ts';
import { contactOf } from './contactOf.ts';
import type { Reading } from './reading.ts';
import { noted } from './toDeskEntry.ts';

interface NotesHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly chat: ChatService;
  readonly reading: Pick<Reading, 'since'>;
  readonly access: DeskAccess;
  readonly now: () => number;
}

/** Mentions that are listed. */
const listed = 100;

/** What staff write about a chat for one another. A note stands in the log, where no customer reads it. */
export function createNotes({ database: { orm }, committer, chat, reading, access, now }: NotesHouse) {
  function named(id: string): Person {
    const found = orm.select({ id: user.id, name: user.name }).from(user).where(and(eq(user.id, id), isNull(user.disabledAt))).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  return {
    /**
     * Adds a note. Whoever it names may read the chat from then on. The same `messageId` again adds nothing.
     *
     * @throws {ProblemError} `conversation.unknown`; `record.unknown` when it names nobody; `auth.forbidden` when an agent whispers.
     */
    async add(id: string, staff: StaffMember, note: { readonly messageId: string; readonly text: string; readonly mentions: readonly string[]; readonly whisper: boolean }): Promise<DeskEntries> {
      access.require(staff, id);
      if (note.whisper && !supervises(staff)) throw new ProblemError('auth.forbidden');
      const people = [...new Set(note.mentions)].map(named);
      const by = { id: staff.id, name: staff.name };
      let before = 0;
      const { cursor } = await chat.take(id, {
        messageId: `${staff.id}/note/${note.messageId}`,
        kind: 'note',
        data: { ...note, mentions: people.map((each) => ({ ...each })), by },
        event: null,
        check({ seq }) {
          before = seq;
        },
        alongside(_status, at, seq) {
          const rows = people.filter((each) => each.id !== staff.id).map((each) => ({ userId: each.id, conversationId: id, seq, at }));
          if (rows.length > 0) orm.insert(mentions).values(rows).onConflictDoNothing().run();
        },
      });
      return reading.since(id, staff, before === 0 ? cursor - 1 : before);
    },

    /** The notes that name somebody, the latest first. */
    mentionsOf(userId: string): Mention[] {
      const rows = orm
        .select({ conversationId: mentions.conversationId, seq: mentions.seq, at: mentions.at, readAt: mentions.readAt, data: events.data, name: contacts.name })
        .from(mentions)
        .innerJoin(conversations, eq(conversations.id, mentions.conversationId))
        .leftJoin(contacts, contactOf)
        .leftJoin(events, and(eq(events.conversationId, mentions.conversationId), eq(events.seq, mentions.seq)))
        .where(eq(mentions.userId, userId))
        .orderBy(desc(mentions.at))
        .limit(listed)
        .all();
      return rows.map(({ conversationId, seq, at, readAt, data, name }) => {
        const read = noted.safeParse(JSON.parse(data ?? 'null'));
        return { conversationId, seq, at: new Date(at).toISOString(), by: read.success ? read.data.by : null, text: read.success ? read.data.text : '', contactName: name || null, read: readAt !== null };
      });
    },

    markRead: (userId: string): Promise<void> =>
      committer.run(() => {
        orm.update(mentions).set({ readAt: sql`${now()}` }).where(and(eq(mentions.userId, userId), isNull(mentions.readAt))).run();
      }),
  };
}

export type Notes = ReturnType<typeof createNotes>;
