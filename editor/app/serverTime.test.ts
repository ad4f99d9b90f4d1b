import { expect, test } from 'vitest';
import { noteServerTime, serverTime } from './serverTime.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');
const header = new Date(noon).toUTCString();

test('follows a server whose clock is minutes away', () => {
  noteServerTime(header, noon - 300_000);
  expect(serverTime(noon)).toBe(noon + 300_000);
});

test('takes the coarseness of the header for no difference', () => {
  noteServerTime(header, noon + 1_900);
  expect(serverTime(noon)).toBe(noon);
});

test('leaves what it knows when a header is missing or damaged', () => {
  noteServerTime(header, noon + 60_000);
  noteServerTime(null, noon);
  noteServerTime('yesterday', noon);
  expect(serverTime(noon)).toBe(noon - 60_000);
});
