import * as z from 'zod';
import { readWeights } from '../weights/readWeights.ts';

/** Raised whenever the features or the shape of the table change. */
export const latinVersion = 1;

export interface LatinWeights {
  readonly languages: readonly string[];
  /** For each feature, one weight a language. */
  readonly table: Int8Array;
}

/** The weights that tell languages in Latin letters apart. @throws {Error} when the file does not fit the code. */
export function readLatinWeights(file: Uint8Array, name: string): LatinWeights {
  const { header, table } = readWeights(file, name, latinVersion, z.object({ languages: z.array(z.string()) }));
  return { languages: header.languages, table };
}
