import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packMeaningMap, unpackMeaningMap } from '../match/meaningMap.ts';
import { fitMeaningMap, type MeaningCorpus } from './fitMeaningMap.ts';
import { minimize } from './minimize.ts';

/** Questions whose first two numbers tell the entry, and whose last two are loud and tell nothing. */
function made(count: number): MeaningCorpus {
  const noise = (at: number): number => ((Math.imul(at + 1, 2654435761) >>> 8) % 1000) / 1000 - 0.5;
  const row = (entry: number, at: number): number[] => {
    const raw = [entry === 0 ? 0.3 : -0.3, entry === 1 ? 0.3 : -0.3, noise(at) * 2, noise(at + 7919) * 2];
    const length = Math.hypot(...raw);
    return raw.map((value) => value / length);
  };
  const answers = Uint32Array.from({ length: count }, (_, at) => at % 2);
  return {
    questions: Float64Array.from([...answers].flatMap((entry, at) => row(entry, at))),
    answers,
    bases: [Float64Array.from([0, 1].flatMap((entry) => row(entry, 1_000 + entry)))],
  };
}

function rightShare({ questions, answers, bases }: MeaningCorpus, map: ArrayLike<number>): number {
  const likeness = (at: number, entry: number): number => {
    let sum = 0;
    for (let i = 0; i < 4; i += 1) for (let j = 0; j < 4; j += 1) sum += questions[at * 4 + i]! * map[i * 4 + j]! * bases[0]![entry * 4 + j]!;
    return sum;
  };
  return [...answers].filter((entry, at) => likeness(at, entry) > likeness(at, 1 - entry)).length / answers.length;
}

test('what tells nothing loses its weight, on questions that were not learned from, too', () => {
  const identity = Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 1 : 0));
  const map = fitMeaningMap([made(200)], 4);
  const others = made(600);
  expect(rightShare(others, identity)).toBeLessThan(0.85);
  expect(rightShare(others, map)).toBeGreaterThan(0.95);
});

test('the same corpora give the same bytes, and the file gives the map back within half a step', () => {
  const map = fitMeaningMap([made(100), made(30)], 4);
  const bytes = packMeaningMap(map, 4);
  expect(packMeaningMap(fitMeaningMap([made(100), made(30)], 4), 4)).toEqual(bytes);
  const most = Math.max(...[...map].map((value, at) => Math.abs(value - (at % 5 === 0 ? 1 : 0))));
  unpackMeaningMap(bytes, 4).forEach((value, at) => expect(Math.abs(value - map[at]!)).toBeLessThanOrEqual(most / 127 / 2 + 1e-6));
});

test('a file that was cut short, changed, made for another width or by another version is not read', () => {
  const bytes = packMeaningMap(fitMeaningMap([made(20)], 4, 2), 4);
  const changed = (at: number): Uint8Array => bytes.with(at, bytes[at]! ^ 1);
  for (const damaged of [bytes.subarray(0, -1), changed(0), changed(20), new Uint8Array(0)]) expect(() => unpackMeaningMap(damaged, 4)).toThrow(/map of meaning/);
  expect(() => unpackMeaningMap(bytes, 3)).toThrow(/map of meaning/);
  expect(() => unpackMeaningMap(changed(5), 4)).toThrow(/npm run train/);
});

test('the least of any bowl is found', () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.double({ min: 0.05, max: 20, noNaN: true })), { minLength: 1, maxLength: 12 }), (bowl) => {
      const found = minimize(
        (point) => ({
          value: bowl.reduce((sum, [middle, steep], at) => sum + (steep / 2) * (point[at]! - middle) ** 2, 0),
          gradient: point.map((value, at) => bowl[at]![1] * (value - bowl[at]![0])),
        }),
        new Float64Array(bowl.length),
        200,
      );
      bowl.forEach(([middle], at) => expect(found[at]).toBeCloseTo(middle, 4));
    }),
  );
});
