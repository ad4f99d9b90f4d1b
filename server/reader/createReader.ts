import { Worker } from 'node:worker_threads';
import { ProblemError } from '../problem.ts';
import { lanes } from './lanes.ts';
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

/** A reading that has been asked of a thread. */
interface Waiting {
  readonly asked: Omit<Asked, 'params'> & { readonly params: unknown };
  readonly settle: (answer: Answer<never>) => void;
  readonly fail: (error: Error) => void;
}

/** Reads the database beside the event loop. */
export interface Reader {
  /**
   * Runs a reading in a thread of its own, on one snapshot of the database.
   *
   * @throws {ProblemError} `analytics.too-much` when it takes too long or too much memory; `server.stopping` once it is closed.
   * @throws {Error} whatever the reading threw.
   */
  read<N extends ReadingName>(name: N, params: ReadingParams<N>): Promise<ReadingResult<N>>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly file: string;
  /** Milliseconds that one reading may take. */
  readonly limitMs?: number;
  /** Megabytes that a thread may hold. */
  readonly mostMb?: number;
  /** What a thread runs. */
  readonly script?: URL;
}

/** How many a lane has. Two, so that a long reading does not hold up all others. */
const threads = { short: 1, chats: 1, long: 2 } as const;
type Lane = keyof typeof threads;

interface Thread {
  readonly lane: Lane;
  readonly worker: Worker;
  /** In the order in which they are run. */
  readonly waiting: Map<number, Waiting>;
  /** Ends the thread when the reading under way takes too long. */
  watch: NodeJS.Timeout | undefined;
}

/**
 * SQLite is read synchronously, and an analyst's question may take a second in which every chat would stand still. Threads
 * are started when their lane is first asked. One that outgrows its memory would take the whole process along, and is ended before.
 */
export function createReader({ file, limitMs = 120_000, mostMb = 2_048, script = new URL('readerWorker.ts', import.meta.url) }: ReaderOptions): Reader {
  const running: Thread[] = [];
  let last = 0;
  let closed = false;

  function start(lane: Lane): Thread {
    const worker = new Worker(script, { workerData: { file }, resourceLimits: { maxOldGenerationSizeMb: mostMb } });
    const thread: Thread = { lane, worker, waiting: new Map(), watch: undefined };
    worker.on('message', (answer) => {
      const waiting = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      watch(thread);
      if (thread.waiting.size === 0) worker.unref();
      waiting?.settle(answer);
    });
    worker.on('error', (error) => end(thread, isOutOfMemory(error) ? new ProblemError('analytics.too-much') : error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => end(thread, new ProblemError('server.stopping', { retryAfter: 1 })));
    running.push(thread);
    return thread;
  }

  function watch(thread: Thread): void {
    clearTimeout(thread.watch);
    if (thread.waiting.size === 0) return;
    thread.watch = setTimeout(() => {
      end(thread, new ProblemError('analytics.too-much'));
      void thread.worker.terminate();
    }, limitMs).unref();
  }

  /** The reading under way has failed with its thread; what waited behind it is asked of another. */
  function end(thread: Thread, error: Error): void {
    if (!running.includes(thread)) return;
    running.splice(running.indexOf(thread), 1);
    clearTimeout(thread.watch);
    const [failed, ...others] = thread.waiting.values();
    failed?.fail(error);
    for (const each of others) ask(each);
  }

  /** The one with the least to do; another is started while all are busy. */
  function pick(name: ReadingName): Thread {
    const lane = lanes[name] ?? 'long';
    const own = running.filter((thread) => thread.lane === lane).sort((one, other) => one.waiting.size - other.waiting.size);
    const [idlest] = own;
    return idlest === undefined || (idlest.waiting.size > 0 && own.length < threads[lane]) ? start(lane) : idlest;
  }

  function ask(waiting: Waiting): void {
    if (closed) return waiting.fail(new ProblemError('server.stopping', { retryAfter: 1 }));
    const thread = pick(waiting.asked.name);
    thread.waiting.set(waiting.asked.id, waiting);
    if (thread.waiting.size === 1) watch(thread);
    thread.worker.ref();
    thread.worker.postMessage(waiting.asked);
  }

  return {
    read<N extends ReadingName>(name: N, params: ReadingParams<N>) {
      const { promise, resolve, reject } = Promise.withResolvers<ReadingResult<N>>();
      last += 1;
      ask({
        asked: { id: last, name, params },
        settle: (answer: Answer<ReadingResult<N>>) => (answer.failure === undefined ? resolve(answer.result) : reject(new Error(answer.failure))),
        fail: reject,
      });
      return promise;
    },
    async close() {
      closed = true;
      const ending = running.map(({ worker }) => worker.terminate());
      for (const { waiting } of running.splice(0)) for (const { fail } of waiting.values()) fail(new ProblemError('server.stopping', { retryAfter: 1 }));
      await Promise.all(ending);
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
