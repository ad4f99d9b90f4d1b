import { expect, test } from 'vitest';
import * as z from 'zod';
import { packWeights } from './packWeights.ts';
import { readWeights } from './readWeights.ts';

const shape = z.object({ names: z.array(z.string()) });
const file = packWeights({ version: 3, names: ['a'] }, Int8Array.of(-127, 10, 0, 127));
const open = (bytes: Uint8Array, version = 3) => readWeights(bytes, 'a.weights', version, shape);

test('what was packed is read', () => {
  const { header, table } = open(file);
  expect(header).toEqual({ names: ['a'] });
  expect([...table]).toEqual([-127, 10, 0, 127]);
});

test('weights of another version of the training are refused', () => expect(() => open(file, 4)).toThrow('a.weights has version 3, not 4'));

test.each([['cut short', file.subarray(0, -1)], ['longer', Uint8Array.from([...file, 0])], ['changed', file.with(file.length - 1, 5)]])('a file that was %s is refused', (_, bytes) => {
  expect(() => open(bytes)).toThrow('a.weights is damaged');
});

test.each([[new Uint8Array()], [new TextEncoder().encode('hello\n')], [new TextEncoder().encode('{"version":3}\n')]])('anything else is refused', (bytes) => {
  expect(() => open(bytes)).toThrow('a.weights holds no weights');
});
