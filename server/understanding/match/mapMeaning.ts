import type { ModelName } from '../encode/encoderModels.ts';
import type { PhrasingIndex } from './createIndexer.ts';
import { readMeaningMap } from './meaningMap.ts';
import type { Vectors } from './vectors.ts';

/** Maps of meaning to use in place of those that ship, by model. */
export type MeaningMaps = ReadonlyMap<ModelName, Float32Array>;

/** As in the map's training: how a likeness becomes the logarithm of odds. */
const sharpness = 20;

/**
 * What the map of meaning adds to each profile's logit, as dense rows: `share` · 20 · A (m - mean of all m), m being the mean
 * of the profile's vectors. Undefined when the share is 0 or there is no map that can be read.
 */
export function mapMeaning({ profileFrom, profileLocale }: PhrasingIndex, locale: string, model: ModelName, vectors: Vectors, share: number, given: MeaningMaps | undefined): Float32Array | undefined {
  const map = share === 0 ? undefined : given ? given.get(model) : mapOf(model);
  if (map === undefined) return undefined;
  const { width } = vectors;
  const means = new Map<number, Float32Array>();
  const centre = new Float32Array(width);
  profileLocale.forEach((own, profile) => {
    if (own !== locale) return;
    const mean = meanOf(vectors, profileFrom[profile] ?? 0, profileFrom[profile + 1] ?? 0);
    if (mean === undefined) return;
    means.set(profile, mean);
    mean.forEach((value, at) => (centre[at] = (centre[at] ?? 0) + value));
  });
  const rows = new Float32Array(profileLocale.length * width);
  for (const [profile, mean] of means) {
    const apart = mean.map((value, at) => share * sharpness * (value - (centre[at] ?? 0) / means.size));
    for (let row = 0; row < width; row += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1) sum += (map[row * width + at] ?? 0) * (apart[at] ?? 0);
      rows[profile * width + row] = sum;
    }
  }
  return rows;
}

const maps = new Map<ModelName, Float32Array | undefined>();

function mapOf(model: ModelName): Float32Array | undefined {
  if (!maps.has(model)) {
    try {
      maps.set(model, readMeaningMap(model));
    } catch {
      // Without it, an entry is as near as its phrasings are.
      maps.set(model, undefined);
    }
  }
  return maps.get(model);
}

function meanOf(vectors: Vectors, from: number, to: number): Float32Array | undefined {
  const found = Array.from({ length: to - from }, (_, at) => vectors.read(from + at)).filter((vector) => vector !== undefined);
  return found.length === 0 ? undefined : Float32Array.from({ length: vectors.width }, (_, at) => found.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / found.length);
}
