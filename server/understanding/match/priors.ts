import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Calibration } from './calibration.ts';

const weights = z.array(z.number()).length(7);
const read = z
  .strictObject({ wordsAlone: weights, wordsFitted: weights, fullAlone: weights, fullFitted: weights })
  .parse(JSON.parse(readFileSync(new URL('priors.json', import.meta.url), 'utf8')));

/**
 * How sure a match is in a base that says nothing about it yet: by words or with vectors, each alone and with a fitted
 * classifier. `priors.json` is written by `npm run train`.
 */
export function priorOf(compared: boolean, fitted: boolean): Calibration {
  return { weights: read[compared ? (fitted ? 'fullFitted' : 'fullAlone') : fitted ? 'wordsFitted' : 'wordsAlone'] };
}
