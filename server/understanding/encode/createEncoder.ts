import { Worker } from 'node:worker_threads';
import { encoderModels, modelNames, type ModelName } from './encoderModels.ts';
import type { EncodeJob, WorkerNews } from './encoderWorker.ts';
import { runtimePackage } from './loadModel.ts';
import { packageFile } from './packageFile.ts';

/** `idle`: installed, and opened when first needed. `missing`, `damaged` and `failed`: the matcher does without it. */
export type EncoderState = 'idle' | 'loading' | 'ready' | 'missing' | 'damaged' | 'failed';

export interface EncoderStatus {
  readonly model: ModelName;
  readonly language: string;
  /** The optional package that brings it. */
  readonly package: string;
  readonly state: EncoderState;
  /** For engineers: which file, or what the runtime said. */
  readonly detail?: string;
}

/** Vectors of texts, as an encoder for their language reads them. */
export interface Encoder {
  /** The model that reads a language; null when there is none, or none that works now. */
  modelFor(language: string): ModelName | null;
  /** A text's unit vector if it is at hand; null when it cannot be had, undefined when nobody asked yet. */
  vector(model: ModelName, text: string): Float32Array | null | undefined;
  /** Afterwards `vector` knows these texts. Background work waits until nobody else does. Never rejects. */
  encode(model: ModelName, texts: readonly string[], options?: { readonly background?: boolean }): Promise<void>;
  status(): readonly EncoderStatus[];
  close(): Promise<void>;
}

/** Vectors that are kept, about 2 kB each. */
const mostKept = 8192;
/** A customer's text goes alone, so that it waits for no more than one batch of background texts. */
const backgroundBatch = 4;
/** Waits before a worker that died is started again; the last one from then on. */
const restartAfterMs = [1_000, 5_000, 30_000, 300_000] as const;

/**
 * Holds the encoders in a worker thread, started when first asked. Without the optional packages, or when the worker dies,
 * `modelFor` answers null and what was asked for comes to nothing; a dead worker is started again after a wait.
 */
export function createEncoder({ log = () => undefined, now = Date.now, workerFile = new URL('encoderWorker.ts', import.meta.url) }: { log?: (event: string, detail: object) => void; now?: () => number; workerFile?: URL } = {}): Encoder {
  const states = new Map<ModelName, { state: EncoderState; detail?: string }>(modelNames.map((name) => [name, installed(name)]));
  const kept = new Map<string, Float32Array | null>();
  const asked = new Map<string, Waiting>();
  const queues: readonly [Waiting[], Waiting[]] = [[], []];
  const running = new Map<number, readonly Waiting[]>();
  let worker: Worker | undefined;
  let jobs = 0;
  let deaths = 0;
  let restartAt = 0;
  let closed = false;

  function works(name: ModelName): boolean {
    const state = states.get(name)?.state;
    return !closed && state !== 'missing' && state !== 'damaged' && state !== 'failed' && now() >= restartAt;
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.on('message', (news: WorkerNews) => hear(news));
    started.on('error', (error) => log('encoder.failed', { detail: error instanceof Error ? error.message : String(error) }));
    started.on('exit', () => {
      if (worker !== started) return;
      worker = undefined;
      restartAt = now() + (restartAfterMs[Math.min(deaths, restartAfterMs.length - 1)] ?? 0);
      deaths += 1;
      for (const [name, { state }] of states) if (state === 'ready' || state === 'loading') states.set(name, { state: 'idle' });
      giveUp();
    });
    started.unref();
    return started;
  }

  function giveUp(): void {
    const all = [...[...running.values()].flat(), ...queues[0].splice(0), ...queues[1].splice(0)];
    running.clear();
    // What was being read when the worker died may be what killed it; the others may be asked again.
    for (const each of all) settle(each, undefined);
  }

  function settle(waiting: Waiting, vector: Float32Array | null | undefined): void {
    asked.delete(waiting.key);
    if (vector !== undefined) keep(waiting.key, vector);
    waiting.resolve();
  }

  function keep(key: string, vector: Float32Array | null): void {
    kept.delete(key);
    kept.set(key, vector);
    if (kept.size > mostKept) for (const oldest of kept.keys()) return void kept.delete(oldest);
  }

  function hear(news: WorkerNews): void {
    if (news.kind === 'opened') {
      states.set(news.model, news.failure === undefined ? { state: 'ready' } : { state: news.failure, detail: news.detail ?? '' });
      log('encoder.opened', news);
      return;
    }
    deaths = 0;
    const batch = running.get(news.id) ?? [];
    running.delete(news.id);
    batch.forEach((waiting, at) => settle(waiting, news.vectors[at] ?? null));
    next();
  }

  /** Keeps one text ahead of the worker while customers wait, and one batch at a time otherwise. */
  function next(): void {
    while (queues[0].length > 0 && running.size < 2) send(queues[0].splice(0, 1));
    if (running.size === 0 && queues[1].length > 0) {
      const model = queues[1][0]?.model;
      const until = queues[1].findIndex((each, at) => at >= backgroundBatch || each.model !== model);
      send(queues[1].splice(0, until < 0 ? backgroundBatch : until));
    }
    if (running.size === 0) worker?.unref();
  }

  function send(batch: readonly Waiting[]): void {
    const [first] = batch;
    if (first === undefined) return;
    worker ??= start();
    worker.ref();
    if (states.get(first.model)?.state === 'idle') states.set(first.model, { state: 'loading' });
    jobs += 1;
    running.set(jobs, batch);
    const job: EncodeJob = { id: jobs, model: first.model, texts: batch.map(({ text }) => text) };
    worker.postMessage(job);
  }

  return {
    modelFor(language) {
      const name = modelNames.find((each) => encoderModels[each].language === language.split('-', 1)[0]);
      return name !== undefined && works(name) ? name : null;
    },
    vector(model, text) {
      const key = `${model} ${text}`;
      const vector = kept.get(key);
      if (vector !== undefined) keep(key, vector);
      return vector;
    },
    async encode(model, texts, { background = false } = {}) {
      const waits: Promise<void>[] = [];
      for (const text of new Set(texts)) {
        const key = `${model} ${text}`;
        if (kept.has(key)) continue;
        let waiting = asked.get(key);
        if (waiting === undefined) {
          if (!works(model)) continue;
          const { promise, resolve } = Promise.withResolvers<void>();
          waiting = { key, model, text, promise, resolve };
          asked.set(key, waiting);
          queues[background ? 1 : 0].push(waiting);
        } else if (!background && queues[1].includes(waiting)) {
          queues[1].splice(queues[1].indexOf(waiting), 1);
          queues[0].push(waiting);
        }
        waits.push(waiting.promise);
      }
      next();
      await Promise.all(waits);
    },
    status: () => modelNames.map((model) => ({ model, language: encoderModels[model].language, package: encoderModels[model].package, ...(states.get(model) ?? { state: 'missing' }) })),
    async close() {
      closed = true;
      const open = worker;
      worker = undefined;
      giveUp();
      await open?.terminate();
    },
  };
}

interface Waiting {
  readonly key: string;
  readonly model: ModelName;
  readonly text: string;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function installed(name: ModelName): { state: EncoderState; detail?: string } {
  const { package: pack, file } = encoderModels[name];
  const absent = [[pack, file], [runtimePackage, 'package.json']].find(([each = '', path = '']) => packageFile(each, path) === undefined);
  return absent === undefined ? { state: 'idle' } : { state: 'missing', detail: absent[0] ?? '' };
}
