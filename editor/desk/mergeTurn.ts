import type { DeskConversation, DeskEntries, DeskEntry } from '../../server/contract.ts';

/**
 * A conversation with what a turn added: each entry once, in the order of the log, however often and
 * in whatever order the answers came.
 *
 * `gapless` says that the turn holds all that came after the conversation's cursor. Only then does the
 * cursor move: the answer to one's own message says nothing about what a customer wrote just before it.
 */
export function mergeTurn(conversation: DeskConversation, turn: DeskEntries, gapless: boolean): DeskConversation {
  const newer = turn.cursor > conversation.cursor;
  return {
    ...conversation,
    chat: newer && turn.status !== conversation.chat.status ? { ...conversation.chat, status: turn.status } : conversation.chat,
    cursor: newer && gapless ? turn.cursor : conversation.cursor,
    messages: union(conversation.messages, turn.messages),
    customerRead: Math.max(conversation.customerRead, turn.customerRead),
  };
}

/** A conversation with an earlier page before it. */
export function mergeEarlier(conversation: DeskConversation, page: DeskEntries): DeskConversation {
  return { ...conversation, messages: union(conversation.messages, page.messages), earlier: page.earlier };
}

/**
 * What was just read anew, its last entries, joined to what is already here, which may go further back, and also
 * further on: answers can overtake each other. What is here is let go where entries between the two are missing.
 */
export function mergeConversation(held: DeskConversation | undefined, read: DeskConversation): DeskConversation {
  if (!held) return read;
  const first = read.messages[0];
  if (first && read.earlier && first.seq > held.cursor) return read;
  const newest = held.cursor > read.cursor ? held : read;
  const back = (held.messages[0]?.seq ?? Infinity) < (first?.seq ?? Infinity) ? held : read;
  return { ...newest, messages: union(held.messages, read.messages), earlier: back.earlier, customerRead: Math.max(held.customerRead, read.customerRead) };
}

function union(held: readonly DeskEntry[], added: readonly DeskEntry[]): DeskEntry[] {
  const [first] = added;
  // The usual case, and a conversation may have ten thousand entries.
  if (first && first.seq > (held.at(-1)?.seq ?? 0) && added.every((entry, index) => index === 0 || entry.seq > (added[index - 1]?.seq ?? 0))) return [...held, ...added];
  const bySeq = new Map(held.map((entry) => [entry.seq, entry]));
  for (const entry of added) bySeq.set(entry.seq, entry);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
