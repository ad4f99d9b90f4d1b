import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCalibration, type Example } from './fitCalibration.ts';

const prior = { weights: [0.3, -0.2] };
const chance = (weights: readonly number[], features: readonly number[]) => 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

test('without examples it is the prior', () => {
  expect(fitCalibration([], prior, 2)).toEqual(prior);
});

test('with many, it is as sure as it is right', () => {
  // Of those with 1, nine in ten are right; of those with 0, two in ten.
  const examples = Array.from({ length: 2000 }, (_, at): Example => ({ features: [1, at % 2], right: at % 2 === 1 ? at % 20 !== 1 : at % 10 < 2, weight: 1 }));
  const { weights } = fitCalibration(examples, prior, 2);
  expect(chance(weights, [1, 1])).toBeCloseTo(0.9, 1);
  expect(chance(weights, [1, 0])).toBeCloseTo(0.2, 1);
});

test('whatever it is given, it fits no worse than the prior does', () => {
  const example = fc.record({ features: fc.tuple(fc.constant(1), fc.double({ min: -30, max: 30, noNaN: true })), right: fc.boolean(), weight: fc.constantFrom(0.1, 1, 20) });
  const loss = (weights: readonly number[], examples: readonly Example[]) =>
    examples.reduce((sum, { features, right, weight }) => sum - weight * Math.log(Math.max(1e-300, right ? chance(weights, features) : 1 - chance(weights, features))), 0) + weights.reduce((sum, weight, at) => sum + (weight - (prior.weights[at] ?? 0)) ** 2, 0);
  fc.assert(
    fc.property(fc.array(example, { minLength: 1, maxLength: 40 }), (examples) => {
      const { weights } = fitCalibration(examples, prior, 2);
      expect(weights.every(Number.isFinite)).toBe(true);
      expect(loss(weights, examples)).toBeLessThanOrEqual(loss(prior.weights, examples) + 1e-6);
    }),
  );
});
