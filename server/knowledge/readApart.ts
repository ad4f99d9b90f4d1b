import { Worker } from 'node:worker_threads';
import type * as z from 'zod';

/** What a file may take: megabytes of memory, and milliseconds. */
const limits = { memoryMb: 512, ms: 20_000 } as const;

/**
 * Has bytes read by a worker thread of its own, which posts what it read; null when it fails, posts something else, or takes
 * more memory or time than a file may. Nothing that a file makes a parser do reaches the server's own thread.
 */
export function readApart<S extends z.ZodType>(script: URL, bytes: Uint8Array, shape: S): Promise<z.infer<S> | null> {
  const copy = new Uint8Array(bytes).buffer;
  const worker = new Worker(script, { workerData: copy, transferList: [copy], resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }, stdout: true, stderr: true });
  return new Promise((resolve) => {
    const end = (read: z.infer<S> | null): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end(null), limits.ms);
    worker.once('message', (posted: unknown) => end(shape.safeParse(posted).data ?? null));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
