import type { StaffMember } from '../../contract.ts';
import { replyToCustomer } from '../../tickets/replyToCustomer.ts';
import { attempt } from './attempt.ts';
import type { Random } from './createRandom.ts';
import type { Stage } from './stage.ts';
import type { Language } from './words.ts';

const hour = 3_600_000;

/** Answers a ticket after some hours, and resolves it then or later; some stay open. */
export function workTicket({ house, later }: Stage, staff: StaffMember, number: number, language: Language, random: Random): void {
  const { ticketRoom, committer, store, chat } = house;
  if (random.happens(0.12)) return;
  later(random.around(5 * hour, 0.9), async () => {
    const text = language === 'zh' ? '您反馈的问题已经处理好了。' : 'What you reported has been taken care of.';
    await attempt(replyToCustomer({ tickets: ticketRoom.tickets, chat, committer, store }, number, staff, { messageId: 'r1', text, ...(random.happens(0.8) ? { status: 'resolved' } : {}) }));
  });
}
