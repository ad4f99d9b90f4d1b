import { backoff } from './backoff.ts';
import type { Answer, Api, ConversationKey } from './api.ts';
import type { Delivery, OutboxEntry } from './outbox.ts';
import type { TurnResult } from '../../server/contract.ts';

/** Sends one entry of the outbox by the call that fits its kind. */
export function sendEntry(api: Api, key: ConversationKey, { kind, messageId, text, choice }: OutboxEntry): Promise<Answer<TurnResult>> {
  if (kind === 'handoff') return api.handoff(key, messageId);
  return api.send(key, choice === undefined ? { messageId, text } : { messageId, choice });
}

/** What an answer means to the queue that sent the entry for the `attempt`th time. */
export function deliveryOf(answer: Answer<TurnResult>, attempt: number, random: number): Delivery {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'taken' };
    case 'lost':
      return { kind: 'stop' };
    case 'refused':
      return answer.title === undefined ? { kind: 'refused' } : { kind: 'refused', reason: answer.title };
    case 'later':
      return { kind: 'later', milliseconds: answer.retryAfter ?? backoff(attempt, random) };
  }
}
