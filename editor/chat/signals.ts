import type { Api, ConversationKey } from './api.ts';

export interface Signals {
  /** The customer is writing to a person. */
  typing(): void;
  /** What stands at `seq`, and all before it, has been before the customer's eyes. */
  read(seq: number): void;
}

interface Options {
  api: Pick<Api, 'signal'>;
  /** The conversation that is held now; none once all is over. */
  conversation(): ConversationKey | undefined;
  /** A clock in milliseconds that only runs forward. */
  now(): number;
}

/** Tells a person on the other side what the customer is doing. It is no matter when one of these is lost. */
export function openSignals({ api, conversation: held, now }: Options): Signals {
  let typedAt = -Infinity;
  let told = { id: '', seq: 0 };
  return {
    typing() {
      const conversation = held();
      if (!conversation || now() - typedAt < typingEvery) return;
      typedAt = now();
      void api.signal(conversation, 'typing');
    },
    read(seq) {
      const conversation = held();
      if (!conversation || (told.id === conversation.id && seq <= told.seq)) return;
      told = { id: conversation.id, seq };
      void api.signal(conversation, 'read', seq);
    },
  };
}

/** Milliseconds. */
const typingEvery = 3_000;
