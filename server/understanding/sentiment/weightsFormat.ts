/** Raised whenever features, heads or their order change: weights of another version would be read as noise. */
export const weightsVersion = 1;

export const magic = 0x48525357;
/** Magic, version, number of heads, checksum of what follows. */
export const headerBytes = 12;
/** What a head's last sum adds up: a constant, the table's sum, and each signal (see `readSignals.ts`). */
export const mixLength = 9;
export const headBytes = 4 + 4 * (2 + mixLength);

/** One thing that is read from a text, as `1 / (1 + exp(-mix · (1, sum, ...signals)))`. */
export interface SentimentHead {
  readonly bits: number;
  /** One step of the table. */
  readonly scale: number;
  readonly bias: number;
  readonly mix: readonly number[];
  readonly table: Int8Array;
}

export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
