import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighReadings } from './weighReadings.ts';

const read = (score: number, anger: number, ...causes: [term: string, weight: number][]) => ({ score, anger, language: 'zh', causes: causes.map(([term, weight]) => ({ term, weight })) });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const readings = fc.array(fc.tuple(unit, unit).map(([score, anger]) => read(score, anger)), { minLength: 1, maxLength: 10 });

test('nothing read is neutral and calm', () => expect(weighReadings([])).toEqual({ score: 0.5, anger: 0, language: 'und', causes: [] }));

test('one reading is itself', () => {
  const { score, anger } = weighReadings([read(0.3, 0.7)]);
  expect([score, anger]).toEqual([0.3, expect.closeTo(0.7)]);
});

test('the score is the mean that fades by 0.6 with every message back', () => {
  expect(weighReadings([read(0, 0), read(0.5, 0), read(1, 0)]).score).toBeCloseTo((0.6 * 0.5 + 1) / 1.96);
});

test('an outburst shows however calm the messages before it; irritation adds up', () => {
  expect(weighReadings([read(0.5, 0), read(0.5, 0), read(0.1, 0.9)]).anger).toBeCloseTo(0.9);
  expect(weighReadings([read(0.4, 0.5), read(0.4, 0.5), read(0.4, 0.5)]).anger).toBeCloseTo(1 - 0.5 * 0.7 * 0.82);
  expect(weighReadings([read(0.1, 0.9), read(0.5, 0)]).anger).toBeCloseTo(0.54);
});

test('the strongest causes come first, each once, faded alike', () => {
  const { causes } = weighReadings([read(0.2, 0, ['late', -0.5], ['rude', -0.9]), read(0.2, 0, ['late', -0.4], ['ok', 0.1])]);
  expect(causes.map((each) => each.term)).toEqual(['rude', 'late', 'ok']);
  expect(causes.map((each) => each.weight)).toEqual([expect.closeTo(-0.54), -0.4, 0.1]);
});

test('the result stays within 0 and 1, and anger never falls below the latest', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { score, anger } = weighReadings(given);
      const scores = given.map((each) => each.score);
      expect(score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      expect(anger).toBeLessThanOrEqual(1);
      expect(anger).toBeGreaterThanOrEqual((given.at(-1)?.anger ?? 0) - 1e-9);
    }),
  );
});
