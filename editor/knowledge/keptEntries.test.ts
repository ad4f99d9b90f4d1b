import { expect, test } from 'vitest';
import { keptEntries, type KeptEntry } from './keptEntries.ts';

const begun: KeptEntry = { revision: 3, before: null, now: { id: 'e-1', phrasings: { zh: ['怎么', ''] }, answer: { zh: '' } } };

/** As much of a browser's storage as is used. */
function storage(): Storage {
  const held = new Map<string, string>();
  return { get length() { return held.size; }, key: (index) => [...held.keys()][index] ?? null, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key), clear: () => held.clear() };
}

test('half-written entries are there when the page is opened again, for the one who wrote them', async () => {
  const place = storage();
  keptEntries('una', 'again', () => place).keep('e-1', begun);
  expect(place.length).toBe(1);
  // Another page reads the same storage.
  const { keptEntries: fresh } = await import('./keptEntries.ts?again' as './keptEntries.ts');
  expect(fresh('una', 'again', () => place).all()).toEqual(new Map([['e-1', begun]]));
  expect(fresh('olga', 'again', () => place).all().size).toBe(0);
  expect(fresh('una', 'other', () => place).all().size).toBe(0);
  fresh('una', 'again', () => place).drop('e-1');
  expect(place.length).toBe(0);
});

test('where the browser keeps nothing, the page does; damaged lines are left out', () => {
  const kept = keptEntries('una', 'blocked', () => { throw new Error('blocked'); });
  let told = 0;
  kept.subscribe(() => { told += 1; });
  kept.keep('e-1', begun);
  expect([kept.all().get('e-1'), told]).toEqual([begun, 1]);
  const place = storage();
  place.setItem('handrail.entry.una.damaged.x', '{"revision":"?"}');
  expect(keptEntries('una', 'damaged', () => place).all().size).toBe(0);
});
