import * as z from 'zod';

const chatEvent = z.object({ id: z.string(), cursor: z.int().nonnegative() });

/** As much of `EventSource` as the feed uses. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

interface Means {
  readonly open: () => EventStream;
  /** Connected, for the first time or again: whatever happened before may have been missed. */
  readonly onOpen: () => void;
  readonly onQueue: () => void;
  readonly onChat: (id: string, cursor: number) => void;
  /** The connection is gone. */
  readonly onLost: () => void;
  /** Calls back later; gives a way to call it off. */
  readonly later: (ms: number, then: () => void) => () => void;
}

const closed = 2;

/**
 * Listens to what happens at the desk, and goes on doing so: the browser reconnects after a network
 * failure by itself, but gives up for good when the server refuses once, for which we begin anew.
 * Returns how to stop.
 */
export function deskFeed({ open, onOpen, onQueue, onChat, onLost, later }: Means): () => void {
  let stream: EventStream;
  let cancel: (() => void) | undefined;
  let refusals = 0;
  connect();
  return () => {
    cancel?.();
    stream.close();
  };

  function connect(): void {
    cancel = undefined;
    const mine = open();
    stream = mine;
    mine.addEventListener('open', () => {
      refusals = 0;
      onOpen();
    });
    mine.addEventListener('queue', onQueue);
    mine.addEventListener('chat', ({ data }) => {
      const event = chatEvent.safeParse(readJson(data));
      if (event.success) onChat(event.data.id, event.data.cursor);
    });
    mine.addEventListener('error', () => {
      onLost();
      if (mine.readyState !== closed || cancel) return;
      cancel = later(Math.min(30_000, 1_000 * 2 ** refusals), connect);
      refusals += 1;
    });
  }
}

function readJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
