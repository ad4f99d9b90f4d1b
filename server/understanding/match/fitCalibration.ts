import type { Calibration } from './calibration.ts';
import { solveLinear } from './solveLinear.ts';

/** One text whose right entry is known: its features, whether the best entry was right, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const rounds = 30;

/**
 * Logistic regression by Newton's method, its weights pulled towards a prior as if that had been seen in `strength` examples
 * (a Gaussian prior; Bishop, "Pattern Recognition and Machine Learning", 4.5). Without examples it is the prior.
 */
export function fitCalibration(examples: readonly Example[], prior: Calibration, strength: number): Calibration {
  const size = prior.weights.length;
  if (examples.length === 0) return prior;
  let weights = Float64Array.from(prior.weights);
  let loss = lossOf(weights, examples, prior, strength);
  for (let round = 0; round < rounds; round += 1) {
    // Row i holds the curvature of weight i against every other, and its slope in the last column.
    const rows = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size + 1);
      row[i] = strength;
      row[size] = strength * ((prior.weights[i] ?? 0) - (weights[i] ?? 0));
      return row;
    });
    for (const { features, right, weight } of examples) {
      const chance = 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      rows.forEach((row, i) => {
        const own = weight * (features[i] ?? 0);
        for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + own * (features[j] ?? 0) * chance * (1 - chance);
        row[size] = (row[size] ?? 0) + own * ((right ? 1 : 0) - chance);
      });
    }
    const step = solveLinear(rows);
    // Where the curve flattens a whole step can lead astray: it is halved until it leads down.
    let share = 1;
    while (share > 1e-3 && lossOf(weights.map((weight, at) => weight + share * (step[at] ?? 0)), examples, prior, strength) > loss) share /= 2;
    if (share <= 1e-3) break;
    weights = weights.map((weight, at) => weight + share * (step[at] ?? 0));
    const reached = lossOf(weights, examples, prior, strength);
    if (loss - reached < 1e-9) break;
    loss = reached;
  }
  return { weights: [...weights] };
}

function lossOf(weights: Float64Array, examples: readonly Example[], prior: Calibration, strength: number): number {
  let loss = weights.reduce((sum, weight, at) => sum + (strength / 2) * (weight - (prior.weights[at] ?? 0)) ** 2, 0);
  for (const { features, right, weight } of examples) {
    const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
    const margin = right ? sum : -sum;
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
  }
  return loss;
}
