import { isRecord, readJson } from './wire.ts';
import type { Storage } from './storage.ts';

/** Something the customer said that the server has not confirmed yet. */
export interface OutboxEntry {
  messageId: string;
  conversationId: string;
  kind: 'text' | 'choice' | 'handoff' | 'leave';
  /** What the customer sees in the bubble; for a text also what is sent. */
  text: string;
  /** The choice's id, when `kind` is `choice`. */
  choice?: string;
  at: string;
  /** Grows with every entry, also across reloads. */
  order: number;
  /** The server will not take it; kept until the customer tries again or removes it. */
  refused?: { reason?: string };
}

/** `taken` and `refused` end an entry's turn; `later` tries the same one again after `milliseconds`; `stop` ends the delivery. */
export type Delivery = { kind: 'taken' } | { kind: 'refused'; reason?: string } | { kind: 'later'; milliseconds: number } | { kind: 'stop' };

export interface Outbox {
  /** Everything unconfirmed of one conversation, oldest first. */
  entries(conversationId: string): OutboxEntry[];
  add(entry: Omit<OutboxEntry, 'order'>): OutboxEntry;
  /** Puts a refused entry at the end of the queue again, under the same messageId. */
  retry(messageId: string): void;
  remove(messageId: string): void;
  /** Removes everything of a conversation, and gives back the texts. */
  takeBack(conversationId: string): string[];
  /** Sends what waits, one after the other, until nothing waits. Calls while it runs are answered by the same run. */
  deliver(conversationId: string, send: (entry: OutboxEntry, attempt: number) => Promise<Delivery>): Promise<void>;
}

/**
 * The queue of unsent messages. It lies in `storage` under a key per entry, so that it outlives a reload and two tabs never
 * overwrite each other's entries; should both send one, its messageId makes that one turn.
 */
export function openOutbox(storage: Storage, prefix: string, sleep: (milliseconds: number) => Promise<void>): Outbox {
  const running = new Map<string, Promise<void>>();
  const keyOf = (messageId: string) => `${prefix}${messageId}`;

  function all(): OutboxEntry[] {
    const found = storage.keys().filter((key) => key.startsWith(prefix)).map((key) => readEntry(readJson(storage.get(key) ?? '')));
    return found.filter((entry) => entry !== undefined).sort((a, b) => a.order - b.order);
  }

  function put(entry: Omit<OutboxEntry, 'order'>): OutboxEntry {
    const last = all().pop();
    const placed = { ...entry, order: (last?.order ?? 0) + 1 };
    storage.set(keyOf(entry.messageId), JSON.stringify(placed));
    return placed;
  }

  async function run(conversationId: string, send: (entry: OutboxEntry, attempt: number) => Promise<Delivery>): Promise<void> {
    let attempt = 1;
    for (;;) {
      const next = all().find((entry) => entry.conversationId === conversationId && entry.refused === undefined);
      const delivery: Delivery = next === undefined ? { kind: 'stop' } : await send(next, attempt);
      attempt = delivery.kind === 'later' ? attempt + 1 : 1;
      if (next === undefined || delivery.kind === 'stop') {
        // At once, not in a `finally`: what is added from here on needs a run of its own.
        running.delete(conversationId);
        return;
      }
      if (delivery.kind === 'taken') storage.remove(keyOf(next.messageId));
      if (delivery.kind === 'later') await sleep(delivery.milliseconds);
      if (delivery.kind === 'refused' && storage.get(keyOf(next.messageId)) !== undefined) {
        const refused = delivery.reason === undefined ? {} : { reason: delivery.reason };
        storage.set(keyOf(next.messageId), JSON.stringify({ ...next, refused }));
      }
    }
  }

  return {
    entries: (conversationId) => all().filter((entry) => entry.conversationId === conversationId),
    add: put,
    retry(messageId) {
      const entry = readEntry(readJson(storage.get(keyOf(messageId)) ?? ''));
      if (entry === undefined) return;
      const { refused: _, order: __, ...again } = entry;
      put(again);
    },
    remove: (messageId) => storage.remove(keyOf(messageId)),
    takeBack(conversationId) {
      const unsent = all().filter((entry) => entry.conversationId === conversationId);
      unsent.forEach(({ messageId }) => storage.remove(keyOf(messageId)));
      return unsent.flatMap(({ kind, text }) => (kind === 'text' ? text : []));
    },
    deliver(conversationId, send) {
      const current = running.get(conversationId) ?? Promise.resolve().then(() => run(conversationId, send));
      running.set(conversationId, current);
      return current;
    },
  };
}

function readEntry(value: unknown): OutboxEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { messageId, conversationId, kind, text, choice, at, order, refused } = value;
  if (typeof messageId !== 'string' || typeof conversationId !== 'string' || typeof text !== 'string') return undefined;
  if (typeof at !== 'string' || typeof order !== 'number' || (kind !== 'text' && kind !== 'choice' && kind !== 'handoff' && kind !== 'leave')) return undefined;
  return {
    messageId, conversationId, kind, text, at, order,
    ...(typeof choice === 'string' && { choice }),
    ...(isRecord(refused) && { refused: typeof refused.reason === 'string' ? { reason: refused.reason } : {} }),
  };
}
