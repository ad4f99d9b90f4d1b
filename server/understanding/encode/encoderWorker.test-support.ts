/** A worker that answers as the real one does, with made-up vectors; `die` ends it, `fail` cannot be encoded. */
import { parentPort } from 'node:worker_threads';
import type { EncodeJob, WorkerNews } from './encoderWorker.ts';

const opened = new Set<string>();
const say = (news: WorkerNews) => parentPort?.postMessage(news);

parentPort?.on('message', ({ id, model, texts }: EncodeJob) => {
  if (texts.includes('die')) process.exit(1);
  if (!opened.has(model)) {
    opened.add(model);
    if (model === 'bge-small-zh') say({ kind: 'opened', model, failure: 'damaged', detail: 'a file' });
    else say({ kind: 'opened', model });
  }
  say({ kind: 'done', id, vectors: texts.map((text) => (model === 'bge-small-zh' || text === 'fail' ? null : Float32Array.from({ length: 384 }, (_, at) => (at === text.length ? 1 : 0)))) });
});
