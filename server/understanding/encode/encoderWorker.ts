import { parentPort } from 'node:worker_threads';
import type { ModelName } from './encoderModels.ts';
import { loadModel, type LoadedModel, type LoadFailure } from './loadModel.ts';

/** What the worker is asked: the vectors of some texts. */
export interface EncodeJob {
  readonly id: number;
  readonly model: ModelName;
  readonly texts: readonly string[];
}

/** What the worker says: how opening a model went, or a job's vectors (null where a text could not be encoded). */
export type WorkerNews =
  | { readonly kind: 'opened'; readonly model: ModelName; readonly failure?: LoadFailure; readonly detail?: string }
  | { readonly kind: 'done'; readonly id: number; readonly vectors: readonly (Float32Array | null)[] };

const models = new Map<ModelName, Promise<LoadedModel>>();

parentPort?.on('message', (job: EncodeJob) => void answer(job));

async function answer({ id, model, texts }: EncodeJob): Promise<void> {
  const loaded = await opened(model);
  const vectors: (Float32Array | null)[] = [];
  for (const text of texts) vectors.push('encode' in loaded ? await loaded.encode(text).catch(() => null) : null);
  say({ kind: 'done', id, vectors }, vectors.flatMap((vector) => (vector === null ? [] : [vector.buffer])));
}

function opened(model: ModelName): Promise<LoadedModel> {
  let loading = models.get(model);
  if (loading === undefined) {
    loading = loadModel(model);
    models.set(model, loading);
    void loading.then((loaded) => say('encode' in loaded ? { kind: 'opened', model } : { kind: 'opened', model, failure: loaded.failure, detail: loaded.detail }));
  }
  return loading;
}

function say(news: WorkerNews, transfer: ArrayBufferLike[] = []): void {
  parentPort?.postMessage(news, transfer.filter((buffer) => buffer instanceof ArrayBuffer));
}
