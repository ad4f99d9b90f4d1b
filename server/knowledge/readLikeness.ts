import type { Encoder } from '../understanding/encode/createEncoder.ts';
import type { ModelName } from '../understanding/encode/encoderModels.ts';
import { detectLanguage } from '../understanding/language/detectLanguage.ts';
import { readText } from '../understanding/text/readText.ts';
import { tokenize } from '../understanding/text/tokenize.ts';

/** What a text is compared with others by: its words, and where an encoder reads its language, its meaning. Unit vectors both. */
export interface Likeness {
  readonly words: ReadonlyMap<string, number>;
  readonly meaning: { readonly model: ModelName; readonly vector: Float32Array } | null;
}

export type MeaningReader = Pick<Encoder, 'modelFor' | 'encode' | 'vector'>;

/**
 * Reads texts so that they can be compared: tf-idf over the terms of `tokenize`, terms being the rarer the fewer of these
 * texts have them; and their meaning, which takes the encoder about 2 ms each. Calls `breathe` between texts.
 */
export async function readLikeness(texts: readonly string[], encoder: MeaningReader | undefined, breathe: () => Promise<void> | undefined): Promise<Likeness[]> {
  const held = new Map<string, number>();
  const read: { readonly folded: string; readonly model: ModelName | null; readonly counts: Map<string, number> }[] = [];
  for (const text of texts) {
    await breathe();
    const folded = readText(text).text;
    const counts = new Map<string, number>();
    for (const { term, weight } of tokenize(folded)) counts.set(term, (counts.get(term) ?? 0) + weight);
    for (const term of counts.keys()) held.set(term, (held.get(term) ?? 0) + 1);
    read.push({ folded, model: folded === '' ? null : (encoder?.modelFor(detectLanguage(text)) ?? null), counts });
  }
  for (const [model, own] of Map.groupBy(read, (each) => each.model)) if (model !== null) await encoder?.encode(model, own.map(({ folded }) => folded), { background: true });
  return read.map(({ folded, model, counts }) => {
    const vector = model === null ? null : encoder?.vector(model, folded);
    const words = unitOf(new Map(counts.entries().map(([term, weight]) => [term, weight * Math.log(1 + texts.length / (held.get(term) ?? 1))])));
    return { words, meaning: model !== null && vector ? { model, vector } : null };
  });
}

/** The same direction at length 1. */
export function unitOf(vector: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.sqrt(vector.values().reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map(vector.entries().map(([term, value]) => [term, value / length]));
}
