/** As much of `EventSource` as is used. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

/** What listening to a stream needs of the world around it. */
export interface Listening {
  readonly open: () => EventStream;
  /** Connected, for the first time or again: whatever happened before may have been missed. */
  readonly onOpen: () => void;
  /** The connection is gone. */
  readonly onLost: () => void;
  /** Calls back later; gives a way to call it off. */
  readonly later: (ms: number, then: () => void) => () => void;
}

const closed = 2;

/**
 * Listens to a stream of events and goes on doing so: the browser reconnects by itself after a network failure, but
 * gives up for good when the server refuses once, for which this begins anew. Each kind of event has its listener,
 * which gets the event's JSON, or undefined where it has none. Returns how to stop.
 */
export function keepListening({ open, onOpen, onLost, later }: Listening, listeners: Readonly<Record<string, (data: unknown) => void>>): () => void {
  let stream: EventStream;
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
    for (const [kind, listener] of Object.entries(listeners)) mine.addEventListener(kind, ({ data }) => listener(readJson(data)));
    mine.addEventListener('error', () => {
      onLost();
      if (mine.readyState !== closed || cancel !== null) return;
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
