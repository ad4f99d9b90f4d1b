import type { Signal } from '../chat/stream.ts';
import type { QueuePlace } from '../contract.ts';
import type { Queue } from './queue.ts';

interface PlacesHouse {
  readonly queue: Pick<Queue, 'handoff' | 'places' | 'someoneWaits'>;
  /** Tells whoever follows a conversation. */
  readonly signal: (id: string, signal: Signal) => void;
  readonly now: () => number;
}

/** Milliseconds for which places that were counted are taken to hold. */
const freshMs = 1_000;

/** Where customers stand in the queue. Counted for all at once, since one who leaves moves everybody behind them. */
export function createPlaces({ queue, signal, now }: PlacesHouse) {
  let known = new Map<string, QueuePlace>();
  /** What customers were told last. */
  let told = new Map<string, QueuePlace>();
  let countedAt = -Infinity;

  function count(): Map<string, QueuePlace> {
    countedAt = now();
    known = queue.places(countedAt);
    return known;
  }

  function of(id: string): QueuePlace | undefined {
    if (!known.has(id) || Math.abs(now() - countedAt) > freshMs) count();
    return known.get(id);
  }

  return {
    of,

    /** What somebody who begins to follow a conversation is told. */
    greet(id: string): Signal | null {
      const asked = queue.handoff(id);
      const place = asked === undefined || asked.acceptedBy !== null ? undefined : of(id);
      return place === undefined ? null : { event: 'queue', data: { ...place } };
    },

    /** Tells those whose place has changed. */
    tell(): void {
      const before = told;
      if (before.size === 0 && !queue.someoneWaits()) return;
      told = count();
      for (const [id, place] of told) {
        const was = before.get(id);
        if (was?.position !== place.position || was.waitSeconds !== place.waitSeconds) signal(id, { event: 'queue', data: { ...place } });
      }
    },
  };
}

export type Places = ReturnType<typeof createPlaces>;
