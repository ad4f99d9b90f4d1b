import type { DeskConversation, Message, TurnResult } from '../../server/contract.ts';

/**
 * A conversation with what a turn added: each message once, in the order of the log, however often and
 * in whatever order the answers came.
 *
 * `gapless` says that the turn holds all that came after the conversation's cursor. Only then does the
 * cursor move: the answer to one's own message says nothing about what a customer wrote just before it.
 */
export function mergeTurn(conversation: DeskConversation, turn: TurnResult, gapless: boolean): DeskConversation {
  const newer = turn.cursor > conversation.cursor;
  return {
    chat: newer ? { ...conversation.chat, status: turn.status } : conversation.chat,
    cursor: newer && gapless ? turn.cursor : conversation.cursor,
    messages: union(conversation.messages, turn.messages),
  };
}

/** What was just read in full, unless what is already here goes further: answers can overtake each other. */
export function mergeConversation(held: DeskConversation | undefined, read: DeskConversation): DeskConversation {
  if (!held) return read;
  const newest = held.cursor > read.cursor ? held : read;
  return { ...newest, messages: union(held.messages, read.messages) };
}

function union(held: readonly Message[], added: readonly Message[]): Message[] {
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  for (const message of added) bySeq.set(message.seq, message);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
