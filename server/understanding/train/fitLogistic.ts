import { solveLinear } from '../match/solveLinear.ts';

export interface LogisticExample {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/**
 * Weights of the logistic function that makes the examples most likely, by Newton's method with a slight
 * pull towards zero. Weights listed in `notNegative` are held at zero when they would fall below it.
 */
export function fitLogistic(examples: readonly LogisticExample[], notNegative: readonly number[] = []): number[] {
  const held = new Set<number>();
  for (;;) {
    const weights = newton(examples, held);
    const fallen = notNegative.filter((at) => !held.has(at) && (weights[at] ?? 0) < 0);
    if (fallen.length === 0) return weights;
    for (const at of fallen) held.add(at);
  }
}

const pull = 1e-4;
const rounds = 25;

function newton(examples: readonly LogisticExample[], held: ReadonlySet<number>): number[] {
  const size = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    // Row i holds the curvature of weight i against every other, and its slope in the last column.
    const rows = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size + 1 }, (_, j) => (i === j ? pull : j === size ? -pull * (weights[i] ?? 0) : 0)));
    for (const { features, right, weight } of examples) {
      const chance = 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      const share = weight / total;
      rows.forEach((row, i) => {
        const own = share * (features[i] ?? 0);
        for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + own * (features[j] ?? 0) * chance * (1 - chance);
        row[size] = (row[size] ?? 0) + own * ((right ? 1 : 0) - chance);
      });
    }
    for (const at of held) rows[at]?.fill(0).set([1], at);
    for (const [at, row] of rows.entries()) if (!held.has(at)) for (const other of held) row[other] = 0;
    solveLinear(rows).forEach((step, at) => (weights[at] = (weights[at] ?? 0) + step));
  }
  return [...weights];
}
