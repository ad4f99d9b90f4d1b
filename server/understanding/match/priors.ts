import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Certainty } from './calibration.ts';

const calibration = z.array(z.number()).length(7).transform((weights) => ({ weights }));
const certainty = z.strictObject({ right: calibration, near: calibration });
const read = z
  .strictObject({ wordsAlone: certainty, wordsFitted: certainty, fullAlone: certainty, fullFitted: certainty })
  .parse(JSON.parse(readFileSync(new URL('priors.json', import.meta.url), 'utf8')));

/**
 * How sure a match is in a base that says nothing about it yet: by words or with vectors, each alone and with a fitted
 * classifier. `priors.json` is written by `npm run train`.
 */
export function priorOf(compared: boolean, fitted: boolean): Certainty {
  return read[compared ? (fitted ? 'fullFitted' : 'fullAlone') : fitted ? 'wordsFitted' : 'wordsAlone'];
}
