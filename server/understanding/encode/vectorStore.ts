import { createHash } from 'node:crypto';
import type { ModelName } from './encoderModels.ts';

/** Where phrasings' packed vectors are kept, so that they are encoded once and for all bases. */
export interface VectorStore {
  read(model: ModelName, keys: readonly string[]): ReadonlyMap<string, Uint8Array>;
  write(model: ModelName, rows: ReadonlyMap<string, Uint8Array>): void;
}

/** The key under which a text's vector is kept: half of the SHA-256 of the text as it is compared, in hexadecimal. */
export function vectorKey(folded: string): string {
  return createHash('sha256').update(folded).digest('hex').slice(0, 32);
}

/** A store that forgets when the process ends. */
export function createMemoryStore(): VectorStore {
  const kept = new Map<ModelName, Map<string, Uint8Array>>();
  return {
    read(model, keys) {
      const found = new Map<string, Uint8Array>();
      for (const key of keys) {
        const vector = kept.get(model)?.get(key);
        if (vector) found.set(key, vector);
      }
      return found;
    },
    write(model, rows) {
      const own = kept.get(model) ?? new Map<string, Uint8Array>();
      kept.set(model, own);
      for (const [key, vector] of rows) own.set(key, vector);
    },
  };
}
