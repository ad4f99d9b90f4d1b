import { backoff } from './backoff.ts';
import type { Answer, Api, ConversationKey } from './api.ts';
import type { Delivery, OutboxEntry } from './outbox.ts';
import type { TurnResult } from '../../server/contract.ts';

/** Sends one entry of the outbox by the call that fits its kind. */
export function sendEntry(api: Api, key: ConversationKey, { kind, messageId, text, choice }: OutboxEntry): Promise<Answer<TurnResult>> {
  if (kind === 'handoff' || kind === 'leave') return api[kind](key, messageId);
  return api.send(key, choice === undefined ? { messageId, text } : { messageId, choice });
}

/** What an answer means to the queue that sent the entry for the `attempt`th time. */
export function deliveryOf(kind: OutboxEntry['kind'], answer: Answer<TurnResult>, attempt: number, random: number): Delivery {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'taken' };
    case 'lost':
      return { kind: 'stop' };
    case 'refused':
      // The wish for a person, or to leave, has no bubble to show a refusal on; the button is there to be pressed again.
      if (kind === 'handoff' || kind === 'leave') return { kind: 'taken' };
      return answer.title === undefined ? { kind: 'refused' } : { kind: 'refused', reason: answer.title };
    case 'later':
      if (answer.busy && answer.retryAfter === undefined && attempt >= patience) return { kind: 'refused' };
      return { kind: 'later', milliseconds: answer.retryAfter ?? backoff(attempt, random) };
  }
}

/** Tries, about two minutes of them, until a server that answers only with failures is left to the customer's own "try again". */
const patience = 10;
