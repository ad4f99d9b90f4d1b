import { Worker } from 'node:worker_threads';
import type { Learned, Lesson } from './learnBase.ts';

/** Learns in a thread of its own, so that conversations go on meanwhile. @throws when the thread dies. */
export function learnInWorker(lesson: Lesson): Promise<Learned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('learnWorker.ts', import.meta.url), { workerData: lesson });
    worker.on('message', (learned: Learned) => resolve(learned));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('Learning ended without a result')));
  });
}
