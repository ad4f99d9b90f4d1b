import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatVersion } from './flow.ts';
import { noTriggers } from './flowHandoff.ts';
import { migrations } from './migrations.ts';
import { parseFlow } from './parseFlow.ts';

/** A document as releases of that format saved it. Golden files are never edited. */
function golden(format: number): Record<string, unknown> {
  return JSON.parse(readFileSync(`${import.meta.dirname}/golden/format-${format}.json`, 'utf8'));
}

test('a migration leads from every earlier format to the next', () => {
  expect(migrations.map((each) => each.from)).toEqual(Array.from({ length: formatVersion - 1 }, (_, index) => index + 1));
  expect(new Set(migrations.map((each) => each.name)).size).toBe(migrations.length);
});

test.each(migrations.map((each) => [each.from, each.name] as const))('a document of format %i is read as one of today\'s, after which %s', (format) => {
  const saved = golden(format);
  expect(saved['formatVersion']).toBe(format);
  const parsed = parseFlow(saved);
  if (!parsed.ok) expect.fail(JSON.stringify(parsed.problems));
  expect(parsed.document.formatVersion).toBe(formatVersion);
  expect(saved).toEqual(golden(format));
});

test('from 1 to 2, groups and notes join the layout and nothing else changes', () => {
  const saved = golden(1);
  const parsed = parseFlow(saved);
  expect(parsed).toEqual({ ok: true, document: { ...saved, formatVersion, handoff: noTriggers, layout: { ...(saved['layout'] as object), groups: [], notes: [] } } });
});

test('from 2 to 3, the button stays, nothing else leads to a person by itself, and nothing else changes', () => {
  const saved = golden(2);
  expect(parseFlow(saved)).toEqual({ ok: true, document: { ...saved, formatVersion, handoff: { button: true, phrases: {}, complaints: null, moodBelow: null, moodFallsBy: null, unmet: null, to: null } } });
});

test.each([[undefined], [null], [[]], ['x'], [{}]])('a document of format 1 with the layout %j is refused', (layout) => {
  expect(parseFlow({ ...golden(1), layout }).ok).toBe(false);
});
