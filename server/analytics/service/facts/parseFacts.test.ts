import { expect, test } from 'vitest';
import type { LogFacts } from './ChatFacts.ts';
import { parseFacts } from './parseFacts.ts';

const facts: LogFacts = {
  closedAt: 9,
  handoffs: [{
    teams: [null, 'sales'], queued: true, reason: 'flow', requestedAt: 1, acceptedAt: 2, endedAt: 8, left: false,
    stretches: [{ agent: 'mei', from: 2, to: 8, passedOn: false }],
    messages: [{ at: 3, stretch: null }, { at: 4, stretch: 0 }],
  }],
  botEnd: null,
  moods: [0.5],
  classes: ['refund'],
};

test('facts are read as they were kept', () => {
  const open: LogFacts = { ...facts, closedAt: null, botEnd: 'open', handoffs: facts.handoffs.map((each) => ({ ...each, acceptedAt: null, endedAt: null, stretches: each.stretches.map((stretch) => ({ ...stretch, to: null })) })) };
  for (const each of [facts, open]) expect(parseFacts(JSON.stringify(each))).toEqual(each);
});

test('what lacks anything, or has anything of another kind, says nothing', () => {
  const text = JSON.stringify(facts);
  for (let length = 0; length < text.length; length += 1) expect(parseFacts(text.slice(0, length))).toBeNull();
  for (const other of ['null', '[]', '1', JSON.stringify({ ...facts, botEnd: 'won' })]) expect(parseFacts(other)).toBeNull();
  for (const path of pathsOf(facts)) {
    const at = path.join('.');
    const last = path.at(-1)!;
    if (typeof last === 'string') expect([at, parseFacts(changed(path, (holder) => delete holder[last]))]).toEqual([at, null]);
    expect([at, parseFacts(changed(path, (holder) => (holder[last] = { of: 'another kind' })))]).toEqual([at, null]);
  }
});

/** Where everything stands in a value. */
function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const places = Array.isArray(value) ? value.map((each, at) => [at, each] as const) : Object.entries(value);
  return places.flatMap(([at, each]) => [[at], ...pathsOf(each).map((path) => [at, ...path])]);
}

function changed(path: readonly (string | number)[], change: (holder: Record<string | number, unknown>) => void): string {
  const copy: unknown = structuredClone(facts);
  change(path.slice(0, -1).reduce((holder, at) => holder[at] as Record<string | number, unknown>, copy as Record<string | number, unknown>));
  return JSON.stringify(copy);
}
