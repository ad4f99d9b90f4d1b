import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskConversation, DeskEntry } from '../../server/contract.ts';
import { aChat } from './aChat.test-support.ts';
import { mergeConversation, mergeEarlier, mergeTurn } from './mergeTurn.ts';

const chat = aChat();
const said = (seq: number, from: DeskEntry['from'] = 'customer'): DeskEntry => ({ seq, from, text: `message ${seq}`, at: '2026-03-01T12:00:00Z' });
const conversation = (...seqs: number[]): DeskConversation => ({ chat, cursor: seqs.at(-1) ?? 0, messages: seqs.map((seq) => said(seq)), earlier: false, customerRead: 0 });
const told = { earlier: false, customerRead: 0 };
const seqs = ({ messages }: DeskConversation) => messages.map(({ seq }) => seq);

describe('a turn', () => {
  test('adds what is new, once, in the order of the log', () => {
    const merged = mergeTurn(conversation(1, 3), { status: 'agent', cursor: 7, messages: [said(7), said(3), said(5)], ...told }, true);
    expect(seqs(merged)).toEqual([1, 3, 5, 7]);
    expect(merged.cursor).toBe(7);
  });

  test('that answers one\'s own message leaves the cursor, so that a customer\'s message just before it is still fetched', () => {
    const answered = mergeTurn(conversation(1), { status: 'agent', cursor: 5, messages: [said(5, 'agent')], ...told }, false);
    expect(answered.cursor).toBe(1);
    const caughtUp = mergeTurn(answered, { status: 'agent', cursor: 5, messages: [said(3), said(5, 'agent')], ...told }, true);
    expect(seqs(caughtUp)).toEqual([1, 3, 5]);
  });

  test('moves the customer\'s seen mark forward only', () => {
    const seen = mergeTurn(conversation(1), { status: 'agent', cursor: 1, messages: [], earlier: false, customerRead: 9 }, true);
    expect(seen.customerRead).toBe(9);
    expect(mergeTurn(seen, { status: 'agent', cursor: 2, messages: [], earlier: false, customerRead: 4 }, true).customerRead).toBe(9);
  });

  test('that was overtaken changes neither status nor cursor', () => {
    const merged = mergeTurn(conversation(1, 9), { status: 'queued', cursor: 5, messages: [said(5)], ...told }, true);
    expect(merged.chat.status).toBe('agent');
    expect(merged.cursor).toBe(9);
    expect(seqs(merged)).toEqual([1, 5, 9]);
  });

  test('brings the status it came to', () => {
    expect(mergeTurn(conversation(1), { status: 'closed', cursor: 2, messages: [], ...told }, true).chat.status).toBe('closed');
  });

  test('however the answers are split, repeated and ordered, the whole log is there once', () => {
    const log = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }).map((numbers) => numbers.sort((a, b) => a - b));
    fc.assert(fc.property(log, fc.array(fc.tuple(fc.nat(60), fc.nat(60))), fc.nat(), (all, cuts, place) => {
      const turns = cuts.toSpliced(place % (cuts.length + 1), 0, [0, 60]).map(([after, cursor]) => ({
        status: 'agent' as const, cursor, messages: all.filter((seq) => seq > after && seq <= cursor).map((seq) => said(seq)), ...told,
      }));
      expect(seqs(turns.reduce((held, turn) => mergeTurn(held, turn, false), conversation()))).toEqual(all);
    }));
  });
});

test('an earlier page goes before, and says whether there is more', () => {
  const merged = mergeEarlier({ ...conversation(5, 7), earlier: true }, { status: 'agent', cursor: 9, messages: [said(2), said(5)], earlier: true, customerRead: 0 });
  expect(seqs(merged)).toEqual([2, 5, 7]);
  expect([merged.cursor, merged.earlier]).toEqual([7, true]);
  expect(mergeEarlier(merged, { status: 'agent', cursor: 9, messages: [], ...told }).earlier).toBe(false);
});

describe('a conversation read in full', () => {
  test('lets go of what is held where entries between the two are missing', () => {
    const read = { ...conversation(50, 60), earlier: true };
    expect(mergeConversation(conversation(1, 3), read)).toEqual(read);
  });

  test('keeps the earlier pages that are held', () => {
    const merged = mergeConversation({ ...conversation(1, 2, 3, 4), earlier: false }, { ...conversation(3, 4, 6), earlier: true });
    expect(seqs(merged)).toEqual([1, 2, 3, 4, 6]);
    expect([merged.cursor, merged.earlier]).toEqual([6, false]);
  });

  test('is taken as it is where nothing is held', () => {
    expect(mergeConversation(undefined, conversation(1))).toEqual(conversation(1));
  });

  test('that is older than what is held takes nothing back', () => {
    const read = { ...conversation(1), chat: { ...chat, status: 'queued' as const } };
    const merged = mergeConversation(conversation(1, 3), read);
    expect(seqs(merged)).toEqual([1, 3]);
    expect(merged.cursor).toBe(3);
    expect(merged.chat.status).toBe('agent');
  });

  test('that is as new brings who is on the chat', () => {
    const read = { ...conversation(1), chat: { ...chat, acceptedBy: { id: 'u', name: '李娜' } } };
    expect(mergeConversation(conversation(1), read).chat.acceptedBy).toEqual({ id: 'u', name: '李娜' });
  });
});
