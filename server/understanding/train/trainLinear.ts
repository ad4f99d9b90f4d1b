/** One text for `trainLinear`. */
export interface LinearExample {
  /** Positions in the table, each once. */
  readonly features: Uint32Array;
  /** How many features the text has, with those left out of `features`. */
  readonly size: number;
  /** How likely the text belongs to the class, 0 to 1: a half is neither. */
  readonly target: number;
  readonly weight: number;
}

/** A linear function of the features that a text has: `bias + Σ table[feature] / √size`. */
export interface LinearFunction {
  readonly table: Float64Array;
  readonly bias: number;
}

/**
 * A linear support vector machine with squared hinge loss over features scaled by their naive Bayes log ratio
 * (Wang and Manning 2012), found by dual coordinate descent (Hsieh et al. 2008). A target between 0 and 1 counts
 * for both classes. The order of the examples decides the order of the sums, and the shuffle has a fixed seed:
 * the same examples give the same table to the bit.
 *
 * @param cost how much an example may pull, against the pull towards zero
 */
export function trainLinear(examples: readonly LinearExample[], bits: number, cost: number): LinearFunction {
  const size = 1 << bits;
  const ratios = logRatios(examples, size);
  const rows = examples.flatMap(({ features, size: own, target, weight }) => {
    const scale = 1 / Math.sqrt(own || 1);
    let square = 1;
    for (const at of features) square += ((ratios[at] ?? 0) * scale) ** 2;
    return [
      { features, scale, square, side: 1, slack: 1 / (2 * cost * weight * target) },
      { features, scale, square, side: -1, slack: 1 / (2 * cost * weight * (1 - target)) },
    ].filter(({ slack }) => Number.isFinite(slack));
  });
  const table = new Float64Array(size);
  const multipliers = new Float64Array(rows.length);
  const order = Uint32Array.from(rows, (_, at) => at);
  let bias = 0;
  let seed = 1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = seed % (at + 1);
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      const { features, scale, square, side, slack } = row;
      let sum = 0;
      for (const feature of features) sum += (table[feature] ?? 0) * (ratios[feature] ?? 0);
      const before = multipliers[at] ?? 0;
      const after = Math.max(0, before - (side * (sum * scale + bias) - 1 + before * slack) / (square + slack));
      if (after === before) continue;
      multipliers[at] = after;
      const step = (after - before) * side;
      for (const feature of features) table[feature] = (table[feature] ?? 0) + step * scale * (ratios[feature] ?? 0);
      bias += step;
    }
  }
  for (let at = 0; at < size; at += 1) table[at] = (table[at] ?? 0) * (ratios[at] ?? 0);
  return { table, bias };
}

const epochs = 10;

/** How much likelier each feature is in the class than outside it, as a logarithm; each count begins at 1. */
function logRatios(examples: readonly LinearExample[], size: number): Float64Array {
  const inside = new Float64Array(size).fill(1);
  const outside = new Float64Array(size).fill(1);
  for (const { features, target, weight } of examples) {
    for (const at of features) {
      inside[at] = (inside[at] ?? 0) + weight * target;
      outside[at] = (outside[at] ?? 0) + weight * (1 - target);
    }
  }
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
  const even = sum(outside) / sum(inside);
  return inside.map((count, at) => Math.log((count / (outside[at] ?? 1)) * even));
}
