import type { Encoder } from '../encode/createEncoder.ts';
import type { ModelName } from '../encode/encoderModels.ts';
import { vectorKey, type VectorStore } from '../encode/vectorStore.ts';
import { packVector } from './vectors.ts';

const chunk = 64;

/** The packed vectors of some folded phrasings: from the store, else encoded in the background and stored. What cannot be had is left out. */
export async function encodePhrasings(model: ModelName, phrasings: readonly string[], encoder: Encoder, store: VectorStore, going: () => boolean): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const wanted = [...new Set(phrasings)].filter((text) => text !== '');
  for (let from = 0; from < wanted.length && going(); from += chunk) {
    const keys = new Map(wanted.slice(from, from + chunk).map((text) => [text, vectorKey(text)]));
    const stored = store.read(model, [...keys.values()]);
    const fresh = new Map<string, Uint8Array>();
    const lacking = [...keys].filter(([, key]) => !stored.has(key)).map(([text]) => text);
    if (lacking.length > 0) await encoder.encode(model, lacking, { background: true });
    for (const [text, key] of keys) {
      const vector = stored.has(key) ? undefined : encoder.vector(model, text);
      const packed = stored.get(key) ?? (vector ? packVector(vector) : undefined);
      if (packed === undefined) continue;
      found.set(text, packed);
      if (vector) fresh.set(key, packed);
    }
    if (fresh.size > 0) store.write(model, fresh);
    // Between chunks from the store, others have their turn.
    else await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return found;
}
