import * as z from 'zod';
import { readWeights } from '../weights/readWeights.ts';

/** Raised whenever features, signals, heads or their order change: weights of another version would be read as noise. */
export const sentimentVersion = 1;

const shape = z.object({ heads: z.array(z.object({ bits: z.number(), scale: z.number(), bias: z.number(), mix: z.array(z.number()) })) });

/** A linear function of hashed features: `bias + scale * Σ table[feature] / √features`. */
export interface LinearHead {
  /** The table has two to this power of weights. */
  readonly bits: number;
  /** One step of the table. */
  readonly scale: number;
  readonly bias: number;
  readonly table: Int8Array;
}

/** One thing that is read from a text: `1 / (1 + exp(-mix · (1, linear function, ...signals)))`. */
export interface SentimentHead extends LinearHead {
  readonly mix: readonly number[];
}

/** The heads in a file of weights, in the order in which they were learned. @throws {Error} when the file does not fit the code. */
export function readHeads(file: Uint8Array, name: string): SentimentHead[] {
  const { header, table } = readWeights(file, name, sentimentVersion, shape);
  let from = 0;
  return header.heads.map((head) => ({ ...head, table: table.subarray(from, (from += 1 << head.bits)) }));
}
