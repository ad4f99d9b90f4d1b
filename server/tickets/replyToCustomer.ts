import { writeTicketNumber } from '../../engine/sdk/writeTicketNumber.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { Store } from '../chat/store.ts';
import type { StaffMember, TicketReply } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import { ProblemError } from '../problem.ts';
import type { Tickets } from './tickets.ts';

export interface ReplyHouse {
  readonly tickets: Pick<Tickets, 'seen' | 'reply'>;
  readonly chat: Pick<ChatService, 'take'>;
  readonly committer: Committer;
  readonly store: Pick<Store, 'conversation'>;
}

/**
 * Answers a ticket's customer: in the ticket, and in its conversation as long as that goes on, both in one transaction. Where it
 * has ended, they read it when they ask for their ticket. The same `messageId` again answers once.
 *
 * @throws {ProblemError} `ticket.unknown`, `ticket.closed`, `ticket.status-refused`.
 */
export async function replyToCustomer({ tickets, chat, committer, store }: ReplyHouse, number: number, staff: StaffMember, reply: TicketReply): Promise<void> {
  const { conversationId } = tickets.seen(number, staff);
  const conversation = conversationId === null ? undefined : store.conversation(conversationId);
  if (conversation !== undefined && conversation.status !== 'closed') {
    try {
      await chat.take(conversation.id, {
        messageId: `ticket/${number}/${staff.id}/${reply.messageId}`,
        kind: 'system',
        data: { text: worded(conversation.locale, number, reply.text) },
        event: null,
        check({ status }) {
          if (status === 'closed') throw new ProblemError('conversation.closed');
        },
        alongside: () => tickets.reply(number, staff, { ...reply, delivered: true }),
      });
      return;
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'conversation.closed')) throw error;
    }
  }
  await committer.run(() => tickets.reply(number, staff, { ...reply, delivered: false }));
}

function worded(locale: string, number: number, text: string): string {
  const name = writeTicketNumber(number);
  return /^zh\b/i.test(locale) ? `工单 ${name} 有新的回复：\n${text}` : `An answer to your ticket ${name}:\n${text}`;
}
