import { toMessage } from '../chat/log.ts';
import type { Store } from '../chat/store.ts';
import type { TurnResult } from '../contract.ts';
import { ProblemError } from '../problem.ts';

/** Messages at most. */
const most = 1_000;

/** What was said in a conversation, the last of it where it is very long. @throws {ProblemError} `conversation.unknown`. */
export function readTranscript(store: Pick<Store, 'conversation' | 'latestMessages'>, conversationId: string | null): TurnResult {
  const conversation = conversationId === null ? undefined : store.conversation(conversationId);
  if (conversation === undefined) throw new ProblemError('conversation.unknown');
  const { id, seq, status } = conversation;
  return { status, cursor: seq, messages: store.latestMessages(id, seq, most).flatMap((entry) => toMessage(entry) ?? []) };
}
