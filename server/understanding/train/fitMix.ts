import { fitLogistic } from './fitLogistic.ts';
import type { HeldOut } from './learnHead.ts';

/**
 * How a head's sum and the signals are mixed, fitted on texts that the head was not learned from, so that it holds
 * for those of others. Each source counts the same, the project's own messages three times.
 *
 * @param notNegative positions in the mix that may not turn against their sense
 */
export function fitMix(held: readonly HeldOut[], notNegative: readonly number[]): number[] {
  const counted = held.filter(({ source }) => source !== 'lexicon' && source !== 'turned');
  const perSource = Map.groupBy(counted, ({ source }) => source);
  const examples = counted.flatMap(({ source, target, sum, signals }) => {
    const weight = (source === 'service' ? 3 : 1) / (perSource.get(source)?.length ?? 1);
    const features = [1, sum, ...signals];
    return [
      { features, right: true, weight: weight * target },
      { features, right: false, weight: weight * (1 - target) },
    ];
  });
  return fitLogistic(examples, notNegative);
}
