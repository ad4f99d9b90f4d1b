import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SentimentReading } from '../../engine/sdk/index.ts';
import { weighReadings as weigh } from './weighReadings.ts';

const levelOf = (score: number, anger: number) => (score < 0.2 || anger > 0.8 ? 'very-negative' : 'neutral');
const weighReadings = (given: readonly SentimentReading[]) => weigh(given, levelOf);
const read = (score: number, anger: number, ...causes: [term: string, weight: number][]): SentimentReading => ({ score, level: 'positive', anger, urgency: anger / 2, complaint: anger / 4, language: 'zh', causes: causes.map(([term, weight]) => ({ term, weight })), basis: 'model' });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const readings = fc.array(fc.tuple(unit, unit).map(([score, anger]) => read(score, anger)), { minLength: 1, maxLength: 10 });

test('nothing read is neutral and calm', () => expect(weighReadings([])).toEqual({ score: 0.5, level: 'neutral', anger: 0, urgency: 0, complaint: 0, trend: 0, language: 'und', causes: [], basis: 'signs' }));

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

test('urgency and complaint add up as anger does', () => {
  const { urgency, complaint } = weighReadings([read(0.5, 1), read(0.5, 0.4)]);
  expect([urgency, complaint]).toEqual([expect.closeTo(1 - (1 - 0.5 * 0.6) * (1 - 0.2)), expect.closeTo(1 - (1 - 0.25 * 0.6) * (1 - 0.1))]);
});

test('the level is that of what the texts come to together', () => {
  expect(weighReadings([read(0.9, 0)]).level).toBe('neutral');
  expect(weighReadings([read(0.9, 0), read(0.9, 0.9)]).level).toBe('very-negative');
});

test.each([[[0.9, 0.5, 0.1], -0.8], [[0.2, 0.6], 0.4], [[0.5, 0.9, 0.5], 0], [[0.1, 0.2, 0.3, 0.4], 0.3], [[0, 0, 1, 1], 1], [[0.7], 0]])('the scores %j move by %d', (scores, moved) => {
  expect(weighReadings(scores.map((score) => read(score, 0))).trend).toBeCloseTo(moved);
});

test('a model read it when it read any of them', () => {
  const signs: SentimentReading = { ...read(0.5, 0), basis: 'signs' };
  expect([[signs], [signs, signs], [read(0.5, 0), signs]].map((each) => weighReadings(each).basis)).toEqual(['signs', 'signs', 'model']);
});

test('the strongest causes come first, each once, faded alike', () => {
  const { causes } = weighReadings([read(0.2, 0, ['late', -0.5], ['rude', -0.9]), read(0.2, 0, ['late', -0.4], ['ok', 0.1])]);
  expect(causes.map((each) => each.term)).toEqual(['rude', 'late', 'ok']);
  expect(causes.map((each) => each.weight)).toEqual([expect.closeTo(-0.54), -0.4, 0.1]);
});

test('the result stays within 0 and 1, and anger never falls below the latest', () => {
  fc.assert(
    fc.property(readings, (given) => {
      const { score, anger, trend } = weighReadings(given);
      expect(Math.abs(trend)).toBeLessThanOrEqual(1);
      expect(weighReadings(given.toReversed()).trend).toBeCloseTo(-trend);
      const scores = given.map((each) => each.score);
      expect(score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      expect(anger).toBeLessThanOrEqual(1);
      expect(anger).toBeGreaterThanOrEqual((given.at(-1)?.anger ?? 0) - 1e-9);
    }),
  );
});
