import type * as z from 'zod';
import { flowHere, flowPublished, flowSaved, type FlowHere, type FlowPublished, type FlowSaved } from '../app/contract.ts';

/** As much of `EventSource` as is used. */
export interface WatchStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

interface Means {
  readonly open: () => WatchStream;
  readonly onOpen: () => void;
  readonly onHere: (here: FlowHere) => void;
  readonly onSaved: (saved: FlowSaved) => void;
  readonly onPublished: (published: FlowPublished) => void;
  readonly onLost: () => void;
  /** Calls back later; gives a way to call it off. */
  readonly later: (ms: number, then: () => void) => () => void;
}

const closed = 2;

/**
 * Listens to who has a flow open and to what they save and publish, and goes on doing so: the browser reconnects by
 * itself after a network failure, but gives up when the server refuses, for which this begins anew. Returns how to stop.
 */
export function watchFlow({ open, onOpen, onHere, onSaved, onPublished, onLost, later }: Means): () => void {
  let stream: WatchStream;
  let cancel: (() => void) | null = null;
  let refusals = 0;
  connect();
  return () => {
    cancel?.();
    stream.close();
  };

  function connect(): void {
    cancel = null;
    const mine = open();
    stream = mine;
    mine.addEventListener('open', () => {
      refusals = 0;
      onOpen();
    });
    mine.addEventListener('here', ({ data }) => read(data, flowHere, onHere));
    mine.addEventListener('saved', ({ data }) => read(data, flowSaved, onSaved));
    mine.addEventListener('published', ({ data }) => read(data, flowPublished, onPublished));
    mine.addEventListener('error', () => {
      onLost();
      if (mine.readyState !== closed || cancel !== null) return;
      cancel = later(Math.min(30_000, 1_000 * 2 ** refusals), connect);
      refusals += 1;
    });
  }
}

function read<T>(data: unknown, shape: z.ZodType<T>, then: (of: T) => void): void {
  try {
    const parsed = shape.safeParse(typeof data === 'string' ? JSON.parse(data) : undefined);
    if (parsed.success) then(parsed.data);
  } catch {
    // What is no JSON is no event of ours.
  }
}
