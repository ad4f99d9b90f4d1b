import { handoff } from '../../engine/sdk/handoff.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { ConversationRow, Store } from '../chat/store.ts';
import type { TurnInput } from '../chat/turn.ts';
import type { DeskChat, DeskConversation, StaffMember, TurnResult } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import type { OpenHandoff, Queue } from './queue.ts';

export interface DeskHouse {
  readonly chat: ChatService;
  readonly store: Store;
  readonly queue: Queue;
}

/** Roles that may end a hand-off whose agent has gone. */
const standIns: readonly StaffMember['role'][] = ['owner', 'supervisor'];

/**
 * What agents do with the chats that want a person. Whatever changes a conversation is a turn like
 * any other, with the queue's row in the same transaction.
 */
export function createDesk({ chat, store, queue }: DeskHouse) {
  /** Only what has or had a hand-off is the desk's to see. */
  function known(id: string): { chat: DeskChat; conversation: ConversationRow } {
    const found = queue.chat(id);
    const conversation = store.conversation(id);
    if (found === undefined || conversation === undefined) throw new ProblemError('conversation.unknown');
    return { chat: found, conversation };
  }

  /** Ends the open hand-off of a chat with one of its outcomes. */
  async function end(id: string, staff: StaffMember, outcome: 'returned' | 'resolved'): Promise<DeskChat> {
    known(id);
    const asked = queue.handoff(id);
    if (asked === undefined) throw new ProblemError('chat.not-yours');
    const mayEnd = (now: OpenHandoff | undefined): boolean =>
      now?.effectId === asked.effectId && now.acceptedBy !== null && (now.acceptedBy === staff.id || standIns.includes(staff.role));
    await chat.take(id, {
      ...settling(asked, outcome, null),
      settles: asked.effectId,
      check: () => {
        if (!mayEnd(queue.handoff(id))) throw new ProblemError('chat.not-yours');
      },
    });
    return known(id).chat;
  }

  return {
    list(view: 'waiting' | 'mine' | 'open', staff: StaffMember): DeskChat[] {
      return view === 'mine' ? queue.mine(staff.id) : queue[view]();
    },

    /** A chat with what was said in it, by the bot as well. */
    read(id: string): DeskConversation {
      const found = known(id);
      const { cursor, messages } = chat.latest(id);
      return { chat: found.chat, cursor, messages };
    },

    since: (id: string, cursor: number): TurnResult => chat.since(known(id).conversation.id, cursor),

    /**
     * Puts an agent on a waiting chat. Of several at once exactly one gets it; for that one it is safe
     * to repeat.
     *
     * @throws {ProblemError} `chat.taken`, `conversation.unknown`.
     */
    async accept(id: string, staff: StaffMember): Promise<DeskChat> {
      const { conversation } = known(id);
      const asked = queue.handoff(id);
      if (asked === undefined) throw new ProblemError('chat.taken');
      const { effectId } = asked;
      const isMine = (): boolean => queue.handoff(id)?.acceptedBy === staff.id;
      try {
        await chat.take(id, {
          ...settling(asked, 'accepted', { agent: staff.id }),
          remark: { when: 'agent', text: joined(conversation.locale, staff.name) },
          check: () => {
            const now = queue.handoff(id);
            if (now?.effectId !== effectId || now.acceptedBy !== null) throw new ProblemError('chat.taken');
          },
          alongside: (status, now) => {
            if (status === 'agent') queue.accept(id, effectId, staff.id, now);
          },
        });
      } catch (error) {
        if (!(error instanceof ProblemError && error.code === 'chat.taken' && isMine())) throw error;
      }
      return known(id).chat;
    },

    /**
     * Says something to the customer. The same `messageId` of the same agent again gets the stored answer.
     *
     * @throws {ProblemError} `chat.not-yours`, `conversation.unknown`.
     */
    say(id: string, staff: StaffMember, { messageId, text }: { readonly messageId: string; readonly text: string }): Promise<TurnResult> {
      known(id);
      return chat.take(id, {
        // Apart from the ids that the customer's client and other agents give.
        messageId: `${staff.id}/${messageId}`,
        kind: 'agent',
        data: { text, name: staff.name, messageId },
        event: null,
        check: (conversation) => {
          if (conversation.status !== 'agent' || queue.handoff(id)?.acceptedBy !== staff.id) throw new ProblemError('chat.not-yours');
        },
      });
    },

    /** Gives a chat back to the bot. Its agent may, and whoever stands in for one who has gone. */
    giveBack: (id: string, staff: StaffMember): Promise<DeskChat> => end(id, staff, 'returned'),

    /** Ends a chat whose matter is resolved. Its agent may, and whoever stands in for one who has gone. */
    close: (id: string, staff: StaffMember): Promise<DeskChat> => end(id, staff, 'resolved'),
  };
}

export type Desk = ReturnType<typeof createDesk>;

/** A person's decision, as the outcome of the flow's hand-off. */
function settling<D extends null | { agent: string }>(asked: OpenHandoff, outcome: 'accepted' | 'returned' | 'resolved', data: D): TurnInput {
  return {
    kind: 'settled',
    data: { effect: asked.effectId, kind: handoff.kind, outcome, data },
    event: { type: 'outcome', effect: asked.effectId, outcome, data },
  };
}

function joined(locale: string, name: string): string {
  return /^zh\b/i.test(locale) ? `客服 ${name} 已接入，为您服务。` : `${name} has joined the chat.`;
}
