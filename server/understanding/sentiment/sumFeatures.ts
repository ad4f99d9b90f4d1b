import type { LinearHead } from './readHeads.ts';

/** What a head's table says about a text's hashed features, about -1 to 1 where it is as sure as in training. */
export function sumFeatures({ bits, scale, bias, table }: LinearHead, hashes: Uint32Array): number {
  if (hashes.length === 0) return 0;
  const mask = (1 << bits) - 1;
  let sum = 0;
  for (let at = 0; at < hashes.length; at += 1) sum += table[(hashes[at] ?? 0) & mask] ?? 0;
  return (sum * scale) / Math.sqrt(hashes.length) + bias;
}
