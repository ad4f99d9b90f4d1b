import { fitLogistic } from '../measure/fitLogistic.ts';
import { featuresEn } from '../sentiment/featuresEn.ts';
import { featuresZh } from '../sentiment/featuresZh.ts';
import { readSignals } from '../sentiment/readSignals.ts';
import { sumFeatures } from '../sentiment/sumFeatures.ts';
import type { SentimentHead } from '../sentiment/weightsFormat.ts';
import { foldText } from '../text/foldText.ts';
import type { SentimentRow } from './readSentimentRows.ts';
import { type LinearFunction, trainLinear } from './trainLinear.ts';

/** What each head reads, how many features it tells apart (as a power of two), and how much an example may pull. */
const heads = [
  { of: 'polarity', bits: 18, cost: 0.3, notNegative: [1, 2] },
  { of: 'opinion', bits: 16, cost: 0.3, notNegative: [1, 3, 4, 8] },
  { of: 'anger', bits: 16, cost: 0.3, notNegative: [1, 3, 4, 5] },
  { of: 'urgency', bits: 13, cost: 0.3, notNegative: [1, 4, 6] },
  { of: 'complaint', bits: 13, cost: 0.3, notNegative: [1, 3, 6, 7] },
] as const;

/** The project's own messages are few, and what the product is for. */
const serviceWeight = 5;
const folds = 5;

/**
 * The heads that read a language's texts. Each is a linear function of hashed features; how it is mixed with the
 * signals is fitted on texts from sources that it was not trained on, so that it holds for those of others.
 */
export function learnSentiment(rows: readonly SentimentRow[], language: 'zh' | 'en'): SentimentHead[] {
  const features = language === 'zh' ? featuresZh : featuresEn;
  const texts = rows.map((row) => {
    const folded = foldText(row.text);
    return { row, hashes: features(folded.text), signals: readSignals(row.text, folded).values };
  });
  return heads.map(({ of, bits, cost, notNegative }) => {
    const known = texts.flatMap(({ row, hashes, signals }, at) => {
      const target = row[of];
      const service = row.source === 'service';
      // The many sources of polarity are left out one by one; what has one source is cut into folds.
      const fold = of === 'polarity' && !service ? row.source : `${at % folds}`;
      return target === undefined ? [] : [{ hashes, signals, fold, source: row.source, features: masked(hashes, bits), target, weight: service ? serviceWeight : 1 }];
    });
    const sums = new Map<object, number>();
    for (const [fold, part] of Map.groupBy(known, (one) => one.fold)) {
      const head = quantize(trainLinear(known.filter((one) => one.fold !== fold), bits, cost), bits);
      for (const one of part) sums.set(one, sumFeatures(head, one.hashes));
    }
    const perSource = Map.groupBy(known, ({ source }) => source);
    const mix = fitLogistic(
      known.filter(({ source }) => source !== 'lexicon').flatMap((one) => {
        const weight = (one.source === 'service' ? 3 : 1) / (perSource.get(one.source)?.length ?? 1);
        const input = [1, sums.get(one) ?? 0, ...one.signals];
        return [
          { features: input, right: true, weight: weight * one.target },
          { features: input, right: false, weight: weight * (1 - one.target) },
        ];
      }),
      [...notNegative],
    );
    return { ...quantize(trainLinear(known, bits, cost), bits), mix };
  });
}

function masked(hashes: Uint32Array, bits: number): Uint32Array {
  const mask = (1 << bits) - 1;
  return Uint32Array.from(new Set(hashes.map((hash) => hash & mask)));
}

/** A table in steps of one byte; the few weights that are larger than the rest are cut. */
function quantize({ table, bias }: LinearFunction, bits: number): SentimentHead {
  const sizes = table.map(Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] || 1;
  const scale = Math.fround(largest / 127);
  return { bits, scale, bias: Math.fround(bias), mix: [], table: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))) };
}
