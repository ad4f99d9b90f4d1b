import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Work that goes on by itself from `start` to `stop`. */
export interface Loop {
  /** Works at once, and again and again. */
  start(): void;
  /** Works once, after what is under way, for whoever keeps the time themselves. Rejects when the work fails. */
  once(): Promise<void>;
  /** Does something besides, at once. What fails is logged, as it is of the work. */
  attempt(deed: Deed): Promise<void>;
  /** Nothing is begun any more, whatever is called. */
  stop(): void;
  /** Once it has been stopped: resolves when all that is under way is over. */
  settled(): Promise<void>;
}

/** `stopping` is aborted by `stop`, for what can end between two steps. */
type Deed = (stopping: AbortSignal) => Promise<unknown>;

export interface EveryOptions {
  readonly log: Pick<Logger, 'error'>;
  /** What is logged of work that failed. */
  readonly failed: string;
  /** Resolves after some milliseconds, or as soon as the signal is aborted. */
  readonly wait?: (ms: number, stopping: AbortSignal) => Promise<void>;
}

/**
 * Does work again and again, each time some milliseconds after it was last over, so that it is never done twice at once.
 * Work that fails is logged and done again after the same wait; when it fails because all is being stopped, the next
 * server does it.
 *
 * @example every(60_000, (stopping) => lookAtAlerts(stopping), { log, failed: 'alerts could not be looked after' }).start()
 */
export function every(ms: number, work: Deed, { log, failed, wait = waitQuietly }: EveryOptions): Loop {
  const ending = new AbortController();
  const stopping = ending.signal;
  let isStarted = false;
  let last = Promise.resolve();
  let attempted: Promise<unknown> = last;

  async function begin(deed: Deed): Promise<void> {
    if (!stopping.aborted) await deed(stopping);
  }

  function once(): Promise<void> {
    last = last.catch(() => undefined).then(() => begin(work));
    return last;
  }

  function attempt(deed: Deed): Promise<void> {
    const under = begin(deed).catch((error: unknown) => {
      if (!stopping.aborted) log.error({ err: error }, failed);
    });
    attempted = Promise.all([attempted, under]).then(() => undefined);
    return under;
  }

  async function goOn(): Promise<void> {
    while (!stopping.aborted) {
      await attempt(once);
      await wait(ms, stopping);
    }
  }

  return {
    start() {
      if (!isStarted) void goOn();
      isStarted = true;
    },
    once,
    attempt,
    stop: () => ending.abort(),
    settled: async () => void (await Promise.allSettled([last, attempted])),
  };
}

/** Keeps no process alive. */
async function waitQuietly(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
