import { expect, test } from 'vitest';
import { drafts } from './drafts.ts';

test('each chat keeps its answer and its note apart', () => {
  drafts.set('a', 'answer');
  drafts.set('a', 'note', 'note');
  expect([drafts.get('a'), drafts.get('a', 'note'), drafts.get('b')]).toEqual(['answer', 'note', '']);
  drafts.set('a', '');
  expect([drafts.get('a'), drafts.get('a', 'note')]).toEqual(['', 'note']);
});

test('what is put in goes behind what is there, on a line of its own, and is told of', () => {
  const told: string[] = [];
  const stop = drafts.onInsert((chat) => told.push(chat));
  drafts.insert('c', 'one');
  drafts.insert('c', 'two');
  drafts.set('c', `${drafts.get('c')} `);
  drafts.insert('c', 'three');
  stop();
  drafts.insert('c', 'four');
  expect(drafts.get('c')).toBe('one\ntwo three\nfour');
  expect(told).toEqual(['c', 'c', 'c']);
});
