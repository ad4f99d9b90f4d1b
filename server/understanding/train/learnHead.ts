import type { LinearHead } from '../sentiment/readHeads.ts';
import { sumFeatures } from '../sentiment/sumFeatures.ts';
import type { SentimentExample } from './sentimentExamples.ts';
import type { HeadPlan } from './sentimentPlans.ts';
import { type LinearFunction, trainLinear } from './trainLinear.ts';

/** A labelled text as a head reads it that was learned without the text's source or fold. */
export interface HeldOut {
  readonly source: string;
  readonly target: number;
  readonly sum: number;
  readonly signals: readonly number[];
}

/** How much a text of a source counts. The project's own messages are few, and what the product is for; films are far from it. */
const weights: Readonly<Record<string, number>> = { service: 8, customers: 5, lexicon: 4, turned: 20, sst2: 0.3 };
const folds = 5;

/** One head's table, and how heads learned without them read the labelled texts. Both are for `fitMix` and for honest figures. */
export function learnHead(examples: readonly SentimentExample[], { of, bits, cost, rarest }: HeadPlan): { readonly head: LinearHead; readonly held: readonly HeldOut[] } {
  const common = commonFeatures(examples.filter(({ row }) => row[of] !== undefined), rarest);
  const known = examples.flatMap(({ row, hashes, signals }, at) => {
    const target = row[of];
    const { source } = row;
    // The many sources of polarity are left out one by one; what has one source is cut into folds.
    const fold = of === 'polarity' && source !== 'service' ? source : `${at % folds}`;
    return target === undefined ? [] : [{ hashes, signals, fold, source, size: hashes.length, features: masked(hashes.filter((hash) => common.has(hash)), bits), target, weight: weights[source] ?? 1 }];
  });
  const held = [...Map.groupBy(known, ({ fold }) => fold)].flatMap(([fold, part]) => {
    const head = quantize(trainLinear(known.filter((one) => one.fold !== fold), bits, cost), bits);
    return part.map(({ source, target, signals, hashes }) => ({ source, target, signals, sum: sumFeatures(head, hashes) }));
  });
  return { head: quantize(trainLinear(known, bits, cost), bits), held };
}

/** Features that few texts have teach little, and share their place in the table with others. */
function commonFeatures(examples: readonly SentimentExample[], rarest: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { hashes } of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= rarest).map(([hash]) => hash));
}

function masked(hashes: Uint32Array, bits: number): Uint32Array {
  const mask = (1 << bits) - 1;
  return Uint32Array.from(new Set(hashes.map((hash) => hash & mask)));
}

/** A table in steps of one byte; the few weights that are larger than the rest are cut. */
function quantize({ table, bias }: LinearFunction, bits: number): LinearHead {
  const sizes = table.map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] || 1) / 127;
  return { bits, scale, bias, table: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))) };
}
