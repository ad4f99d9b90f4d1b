import { expect, test } from 'vitest';
import { versionsText } from './versionsText.ts';

test.each([
  [[], ''],
  [[2], '2'],
  [[2, 1], '1–2'],
  [[5, 1, 3, 2, 8, 7], '1–3, 5, 7–8'],
])('%j is written as %j', (versions, text) => {
  expect(versionsText(versions, ', ')).toBe(text);
});
