import { insist } from './insist.ts';
import { isRecord, readJson } from './wire.ts';
import type { Api, ConversationKey } from './api.ts';
import type { AnswerRating } from '../../server/contract.ts';
import type { Storage } from './storage.ts';

export interface Ratings {
  /** Whether each answer of a conversation helped, by its seq, as far as the customer said. */
  of(conversationId: string): ReadonlyMap<number, boolean>;
  put(conversation: ConversationKey, seq: number, helpful: boolean): void;
  /** Tells the server what it has not heard yet. Calls while it runs are answered by the same run. */
  deliver(conversation: ConversationKey): Promise<void>;
}

interface Options {
  storage: Storage;
  key: string;
  api: Pick<Api, 'rate'>;
  /** The conversation that is held now; none once all is over. */
  conversation(): ConversationKey | undefined;
  onChange(): void;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
}

interface Kept extends AnswerRating {
  told: boolean;
}

/**
 * What the customer said about answers of their conversation. It lies in `storage`, so that it outlives a reload, and is
 * told one after the other; of one answer only the last word counts. What the server refuses is taken back.
 */
export function openRatings({ storage, key, api, conversation: held, onChange, sleep, random }: Options): Ratings {
  const running = new Set<string>();

  function read(conversationId: string): Kept[] {
    const value = readJson(storage.get(key) ?? '');
    return isRecord(value) && value.conversationId === conversationId && Array.isArray(value.kept) ? value.kept.filter(isKept) : [];
  }

  function write(conversationId: string, kept: readonly Kept[]): void {
    storage.set(key, JSON.stringify({ conversationId, kept }));
    onChange();
  }

  async function deliver(conversation: ConversationKey): Promise<void> {
    const { id } = conversation;
    if (running.has(id)) return;
    running.add(id);
    for (;;) {
      const next = read(id).find(({ told }) => !told);
      if (next === undefined) break;
      const rating = { seq: next.seq, helpful: next.helpful };
      // Quietly: there is nothing in it for the customer to worry about.
      const answer = await insist(() => api.rate(conversation, rating), { isOver: () => held()?.id !== id, onWait: () => undefined, sleep, random });
      if (answer === undefined) break;
      const kept = read(id);
      const place = kept.findIndex(({ seq, helpful }) => seq === next.seq && helpful === next.helpful);
      // Pressed otherwise meanwhile: that goes next.
      if (place < 0) continue;
      kept.splice(place, 1, ...(answer.kind === 'ok' ? [{ ...next, told: true }] : []));
      write(id, kept);
    }
    running.delete(id);
  }

  return {
    of: (conversationId) => new Map(read(conversationId).map(({ seq, helpful }) => [seq, helpful])),
    put(conversation, seq, helpful) {
      write(conversation.id, [...read(conversation.id).filter((each) => each.seq !== seq), { seq, helpful, told: false }]);
      void deliver(conversation);
    },
    deliver,
  };
}

function isKept(value: unknown): value is Kept {
  return isRecord(value) && typeof value.seq === 'number' && typeof value.helpful === 'boolean' && typeof value.told === 'boolean';
}
