import { expect, test } from 'vitest';
import type { KnowledgeDetail } from '../../server/contract.ts';
import { afterEdit } from './afterEdit.ts';
import type { Held } from './indexEntries.ts';

const entry = (id: string, answer = id) => ({ id, phrasings: { zh: [id] }, answer: { zh: answer } });

function detail(entries: Held[]): KnowledgeDetail {
  return {
    summary: { slug: 'x', name: {}, entries: entries.length, revision: 4, updatedAt: '2026-11-26T00:00:00.000Z', publishes: 'at-once', unpublished: 0, misses: 0, tests: 0, usedBy: [] },
    settings: { categories: [], balance: 0, publishes: 'at-once' },
    entries,
    tests: [],
    understanding: { phrasings: 0, encoded: 0, answeredFrom: 0.5, unsureFrom: 0.2, crossValidated: null },
  };
}

test('what goes live is live with all that waited, and what was removed is gone', () => {
  const before = detail([{ entry: entry('a'), state: 'changed' }, { entry: entry('b'), state: 'removed' }]);
  const after = afterEdit(before, { revision: 5, live: true, tests: null }, [entry('a', 'better'), entry('c')]);
  expect(after?.entries).toEqual([{ entry: entry('a', 'better'), state: 'live' }, { entry: entry('c'), state: 'live' }]);
  expect(after?.summary).toMatchObject({ revision: 5, unpublished: 0, entries: 2 });
});

test('what is held back is changed, or new; the others stay the very same', () => {
  const before = detail([{ entry: entry('a'), state: 'live' }, { entry: entry('b'), state: 'new' }, { entry: entry('d'), state: 'live' }]);
  const after = afterEdit(before, { revision: 5, live: false, tests: null }, [entry('a', 'better'), entry('b', 'better'), entry('c')]);
  expect(after?.entries.map(({ entry: { id }, state }) => [id, state])).toEqual([['a', 'changed'], ['b', 'new'], ['d', 'live'], ['c', 'new']]);
  expect(after?.entries[2]).toBe(before.entries[2]);
  expect(after?.summary.unpublished).toBe(3);
});

test('after a change that was not seen, the base has to be read', () => {
  expect(afterEdit(detail([]), { revision: 6, live: true, tests: null }, [entry('a')])).toBeUndefined();
});
