import type { DeskConversation, DeskEntry } from '../../server/contract.ts';

/** For staff alone: whom it names, by their ids, and whether it is for the agent alone. */
export interface NoteFor {
  readonly mentions: readonly string[];
  readonly whisper: boolean;
}

export interface Saying {
  readonly messageId: string;
  readonly text: string;
  /** It is a note; otherwise the customer gets it. */
  readonly note: NoteFor | undefined;
}

/** An answer or a note on its way. */
export interface Outgoing extends Saying {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How far the conversation had come when it was written. */
  readonly after: number;
  readonly failed: unknown;
}

interface Means {
  readonly say: (chat: string, saying: Saying) => Promise<void>;
  /** Whether another try can help. */
  readonly passing: (error: unknown) => boolean;
  readonly pause: (ms: number) => Promise<void>;
  readonly newId: () => string;
  readonly now: () => number;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Sends answers and notes, one at a time for each chat, in the order they were written. A message that fails for a
 * passing reason is tried again under the same id, so that it can never arrive twice; one that still
 * fails stays, and holds back what was written after it, until the agent tries again or removes it.
 */
export function createOutbox({ say, passing, pause, newId, now }: Means) {
  const chats = new Map<string, readonly Outgoing[]>();
  const sending = new Set<string>();
  const listeners = new Set<() => void>();

  function set(chat: string, messages: readonly Outgoing[]): void {
    chats.set(chat, messages);
    for (const listener of listeners) listener();
  }

  function change(chat: string, messageId: string, failed: unknown): void {
    set(chat, of(chat).map((each) => (each.messageId === messageId ? { ...each, failed } : each)));
  }

  function of(chat: string): readonly Outgoing[] {
    return chats.get(chat) ?? none;
  }

  async function work(chat: string): Promise<void> {
    if (sending.has(chat)) return;
    sending.add(chat);
    try {
      for (let next = of(chat)[0]; next && next.failed === undefined; next = of(chat)[0]) await send(chat, next);
    } finally {
      sending.delete(chat);
    }
  }

  async function send(chat: string, { messageId, text, note }: Outgoing): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await say(chat, { messageId, text, note });
        return remove(chat, messageId);
      } catch (error) {
        const wait = waits[tries];
        if (wait === undefined || !passing(error)) return change(chat, messageId, error);
        await pause(wait);
      }
    }
  }

  function remove(chat: string, messageId: string): void {
    set(chat, of(chat).filter((each) => each.messageId !== messageId));
  }

  return {
    of,

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    send(chat: string, text: string, after: number, note?: NoteFor): void {
      set(chat, [...of(chat), { messageId: newId(), text, note, at: now(), after, failed: undefined }]);
      void work(chat);
    },

    retry(chat: string, messageId: string): void {
      change(chat, messageId, undefined);
      void work(chat);
    },

    /** Gives up a message that failed; what waited behind it goes on. */
    discard(chat: string, messageId: string): void {
      remove(chat, messageId);
      void work(chat);
    },
  };
}

const none: readonly Outgoing[] = [];
const waits = [800, 2_500];

/**
 * What of the outbox has not shown up in the conversation yet. The live stream can be quicker than the
 * answer to one's own message; then the message is in both for a moment and must be shown once.
 */
export function notArrived(outgoing: readonly Outgoing[], { messages }: Pick<DeskConversation, 'messages'>): readonly Outgoing[] {
  if (outgoing.length === 0) return outgoing;
  const arrived = messages.filter(({ from }) => from === 'agent' || from === 'note');
  const taken = new Set<DeskEntry>();
  return outgoing.filter(({ messageId, text, after, note }) => {
    const found = arrived.find((message) => !taken.has(message) && (message.from === 'note') === (note !== undefined)
      && (message.messageId === undefined ? message.seq > after && message.text === text : message.messageId === messageId));
    if (found) taken.add(found);
    return !found;
  });
}
