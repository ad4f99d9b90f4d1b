import type { StoredEntry } from '../chat/log.ts';
import type { Store } from '../chat/store.ts';
import type { DeskChat, DeskConversation, DeskEntries, DeskEntry, StaffMember } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import { supervises, type DeskAccess } from './access.ts';
import type { ChatFilter, Chats } from './chats.ts';
import type { Queue } from './queue.ts';
import { toDeskEntry } from './toDeskEntry.ts';

/** Log entries on one page of a conversation, and at once of what is new. */
const pageSize = { page: 200, news: 1_000 } as const;

interface ReadingHouse {
  readonly store: Store;
  readonly chats: Chats;
  readonly queue: Pick<Queue, 'handoff' | 'readUpTo'>;
  readonly access: DeskAccess;
}

/** What staff read of chats. Throws `conversation.unknown` for what is not there and for what is not theirs to see. */
export function createReading({ store, chats, queue, access }: ReadingHouse) {
  function standing(id: string, staff: StaffMember): { status: DeskChat['status']; seq: number } {
    access.require(staff, id);
    const conversation = store.conversation(id);
    if (conversation === undefined) throw new ProblemError('conversation.unknown');
    return conversation;
  }

  /** What is whispered is for whoever is on the chat, and for supervisors. */
  function shownTo(staff: StaffMember, id: string, entries: readonly StoredEntry[]): DeskEntry[] {
    const all = supervises(staff) || queue.handoff(id)?.acceptedBy === staff.id;
    return entries.flatMap((entry) => toDeskEntry(entry) ?? []).filter(({ whisper }) => all || whisper !== true);
  }

  return {
    list(view: 'waiting' | 'mine' | 'open' | 'all', staff: StaffMember, filter: ChatFilter, page: { before?: string | undefined; limit: number }): { chats: DeskChat[]; next: string | null } {
      if (view === 'all') {
        const found = chats.search(filter, { ...page, among: access.among(staff) });
        return { chats: found, next: found.length < page.limit ? null : (found.at(-1)?.id ?? null) };
      }
      if (view === 'mine') return { chats: chats.mine(staff.id), next: null };
      const all = supervises(staff);
      if (view === 'waiting') return { chats: all ? chats.waiting() : chats.waitingFor(staff.id), next: null };
      return { chats: all ? chats.open() : chats.openFor(staff.id), next: null };
    },

    /** A chat with what was said and done in it last, by the bot as well. */
    read(id: string, staff: StaffMember): DeskConversation {
      access.require(staff, id);
      const chat = chats.find(id);
      if (chat === undefined) throw new ProblemError('conversation.unknown');
      const { cursor, messages, earlier, customerRead } = this.before(id, staff, Number.MAX_SAFE_INTEGER, pageSize.page);
      return { chat, cursor, messages, earlier, customerRead };
    },

    /** What has come after a cursor; of much, the first part, with the cursor to go on from. */
    since(id: string, staff: StaffMember, cursor: number): DeskEntries {
      const { status, seq } = standing(id, staff);
      const entries = store.log(id, cursor, seq, pageSize.news);
      const reached = entries.length < pageSize.news ? seq : (entries.at(-1)?.seq ?? seq);
      return { status, cursor: reached, messages: shownTo(staff, id, entries), earlier: false, customerRead: queue.readUpTo(id, 'customer') };
    },

    /** The page before a place in the log, oldest first; `cursor` is where the whole log stands. */
    before(id: string, staff: StaffMember, seq: number, limit: number): DeskEntries {
      const conversation = standing(id, staff);
      const entries = store.deskEntries(id, seq, limit);
      const messages = shownTo(staff, id, entries);
      return { status: conversation.status, cursor: conversation.seq, messages, earlier: entries.length === limit, customerRead: queue.readUpTo(id, 'customer') };
    },
  };
}

export type Reading = ReturnType<typeof createReading>;
