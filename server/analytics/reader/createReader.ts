import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../problem.ts';
import type { ReadingName, ReadingParams, ReadingResult } from './readings.ts';

/** What a thread is asked. */
export interface Asked {
  readonly id: number;
  readonly name: ReadingName;
  /** As the reading takes them. */
  readonly params: never;
}

interface Answer<R> {
  readonly id: number;
  readonly result: R;
  readonly failure?: string;
}

/** Reads the database beside the event loop. */
export interface Reader {
  /**
   * Runs a reading in a thread of its own, on one snapshot of the database.
   *
   * @throws {ProblemError} `server.stopping` once it is closed.
   * @throws {Error} whatever the reading threw.
   */
  read<N extends ReadingName>(name: N, params: ReadingParams<N>): Promise<ReadingResult<N>>;
  close(): Promise<void>;
}

/** Two, so that a long reading does not hold up a short one. */
const threads = 2;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly settle: (answer: Answer<never>) => void; readonly fail: (error: Error) => void }>;
}

/** SQLite is read synchronously, and an analyst's question may take a second in which every chat would stand still. Threads are started when first asked. */
export function createReader({ file }: { readonly file: string }): Reader {
  const running: Thread[] = [];
  let asked = 0;
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL('readerWorker.ts', import.meta.url), { workerData: { file } });
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answer) => {
      const waiting = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      if (thread.waiting.size === 0) worker.unref();
      waiting?.settle(answer);
    });
    const end = (error: Error): void => {
      if (running.includes(thread)) running.splice(running.indexOf(thread), 1);
      for (const { fail } of thread.waiting.values()) fail(error);
      thread.waiting.clear();
    };
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => end(new ProblemError('server.stopping', { retryAfter: 1 })));
    running.push(thread);
    return thread;
  }

  /** The one with the least to do; another is started while all are busy. */
  function pick(): Thread {
    const idlest = running.toSorted((one, other) => one.waiting.size - other.waiting.size)[0];
    return idlest === undefined || (idlest.waiting.size > 0 && running.length < threads) ? start() : idlest;
  }

  return {
    read<N extends ReadingName>(name: N, params: ReadingParams<N>) {
      if (closed) return Promise.reject(new ProblemError('server.stopping', { retryAfter: 1 }));
      const { promise, resolve, reject } = Promise.withResolvers<ReadingResult<N>>();
      const { worker, waiting } = pick();
      asked += 1;
      waiting.set(asked, {
        settle: (answer: Answer<ReadingResult<N>>) => (answer.failure === undefined ? resolve(answer.result) : reject(new Error(answer.failure))),
        fail: reject,
      });
      worker.ref();
      worker.postMessage({ id: asked, name, params });
      return promise;
    },
    async close() {
      closed = true;
      await Promise.all(running.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
