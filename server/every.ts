import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Work that goes on by itself from `start` to `stop`. */
export interface Loop {
  /** Works at once, and again and again. Does nothing once it has been stopped. */
  start(): void;
  /** Begins nothing more. */
  stop(): void;
  /** Once it has been stopped: resolves when the work under way is over. */
  settled(): Promise<void>;
  /** Aborted by `stop`, for work that can end between two steps. */
  readonly stopping: AbortSignal;
}

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
export function every(ms: number, work: (stopping: AbortSignal) => Promise<void>, { log, failed, wait = waitQuietly }: EveryOptions): Loop {
  const ending = new AbortController();
  const stopping = ending.signal;
  let working: Promise<void> | undefined;

  async function goOn(): Promise<void> {
    while (!stopping.aborted) {
      try {
        await work(stopping);
      } catch (error) {
        if (!stopping.aborted) log.error({ err: error }, failed);
      }
      await wait(ms, stopping);
    }
  }

  return {
    start: () => void (working ??= goOn()),
    stop: () => ending.abort(),
    settled: async () => working,
    stopping,
  };
}

/** Keeps no process alive. */
async function waitQuietly(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
