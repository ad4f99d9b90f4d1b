import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { encoderModels, longestEncoded, type EncoderModel, type ModelName } from './encoderModels.ts';
import { packageFile } from './packageFile.ts';
import { readWordPieces, tokenizeWordPiece, type WordPieces } from './tokenizeWordPiece.ts';

/** A text's unit vector. */
export type Encode = (text: string) => Promise<Float32Array>;
/** `missing`: not installed; `damaged`: another file than the one that was measured; `failed`: it does not run here. */
export type LoadFailure = 'missing' | 'damaged' | 'failed';
export type LoadedModel = { readonly encode: Encode } | { readonly failure: LoadFailure; readonly detail: string };

/** Checks a model's files against their SHA-256 and opens it, on one thread. Never throws. */
export async function loadModel(name: ModelName): Promise<LoadedModel> {
  const model = encoderModels[name];
  try {
    const bytes = verified(model.package, model.file, model.sha256);
    const vocabulary = readVocabulary(model);
    const runtime: Runtime = await import(runtimePackage).catch((error: unknown) => {
      throw new LoadError(isNotFound(error) ? 'missing' : 'failed', `${runtimePackage}: ${messageOf(error)}`);
    });
    const { InferenceSession, Tensor } = runtime;
    const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all' });
    // One text at a time: padding would change the result of these 8-bit models.
    const encode: Encode = async (text) => {
      const numbers = tokenizeWordPiece(text, vocabulary, longestEncoded);
      const row = (values: readonly number[]) => new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
      const output = await session.run({ input_ids: row(numbers), attention_mask: row(numbers.map(() => 1)), token_type_ids: row(numbers.map(() => 0)) });
      return unit(model.pooling === 'whole' ? floats(output, 'sentence_embedding') : meanOf(floats(output, 'last_hidden_state'), model.width));
    };
    if ((await encode('a')).length !== model.width) throw new LoadError('failed', `vectors are not ${model.width} wide`);
    return { encode };
  } catch (error) {
    return { failure: error instanceof LoadError ? error.failure : 'failed', detail: messageOf(error) };
  }
}

/** What is used of the runtime, whose 1.18 brings no types. */
interface Runtime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object;
  readonly InferenceSession: {
    create(model: Uint8Array, options: { intraOpNumThreads: number; interOpNumThreads: number; executionMode: 'sequential'; graphOptimizationLevel: 'all' }): Promise<{ run(feeds: Readonly<Record<string, object>>): Promise<Readonly<Record<string, { readonly data: unknown }>>> }>;
  };
}

export const runtimePackage = 'onnxruntime-node';

class LoadError extends Error {
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure, detail: string) {
    super(detail);
    this.failure = failure;
  }
}

function verified(pack: string, file: string, sha256: string): Buffer {
  const path = packageFile(pack, file);
  if (path === undefined) throw new LoadError('missing', `${pack}/${file}`);
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new LoadError('damaged', `${pack}/${file}`);
  return bytes;
}

const tokenizerFile = z.object({ model: z.object({ vocab: z.record(z.string(), z.int()) }) });

function readVocabulary(model: EncoderModel): WordPieces {
  if (model.vocabulary === 'bert-base-chinese') return readWordPieces(readFileSync(new URL('bertBaseChinese.vocab.txt', import.meta.url), 'utf8').trimEnd().split('\n'));
  const { vocab } = tokenizerFile.parse(JSON.parse(verified(model.package, model.vocabulary.file, model.vocabulary.sha256).toString('utf8'))).model;
  return readWordPieces(Object.entries(vocab).sort(([, a], [, b]) => a - b).map(([piece]) => piece));
}

function floats(output: Readonly<Record<string, { readonly data: unknown }>>, name: string): Float32Array {
  const data = output[name]?.data;
  if (data instanceof Float32Array) return data;
  throw new LoadError('failed', `there is no ${name}`);
}

function meanOf(pieces: Float32Array, width: number): Float32Array {
  const sum = new Float32Array(width);
  for (let at = 0; at < pieces.length; at += 1) sum[at % width] = (sum[at % width] ?? 0) + (pieces[at] ?? 0);
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
