import { describe, expect, test } from 'vitest';
import type { DeskEntry } from '../../../server/contract.ts';
import { chosenChoices, lineUp } from './lineUp.ts';

const start = new Date(2026, 2, 10, 9, 0).getTime();
let seq = 0;
const said = (from: DeskEntry['from'], minute: number, more: Partial<DeskEntry> = {}): DeskEntry => ({ seq: (seq += 1), from, text: 'hi', at: new Date(start + minute * 60_000).toISOString(), ...more });
const shape = (...entries: DeskEntry[]) => lineUp(entries).map(({ entry, opens, newDay }) => `${newDay ? '*' : ''}${opens ? '+' : ''}${entry.from}`);

describe('lines', () => {
  test('say who speaks once, as long as they go on', () => {
    expect(shape(said('bot', 0), said('bot', 1), said('customer', 2), said('customer', 3), said('bot', 4))).toEqual(['*+bot', 'bot', '+customer', 'customer', '+bot']);
  });

  test('say it again after a pause, on a new day and with another agent', () => {
    expect(shape(said('customer', 0), said('customer', 6))).toEqual(['*+customer', '+customer']);
    expect(shape(said('customer', 15 * 60 - 1), said('customer', 15 * 60))).toEqual(['*+customer', '*+customer']);
    expect(shape(said('agent', 0, { name: '李娜' }), said('agent', 1, { name: '张伟' }))).toEqual(['*+agent', '+agent']);
    expect(shape(said('note', 0, { by: { id: 'a', name: '李' } }), said('note', 1, { by: { id: 'b', name: '李' } }))).toEqual(['*+note', '+note']);
  });
});

describe('the choice that was taken', () => {
  const choices = [{ id: 'a', label: '查询订单' }, { id: 'b', label: '退换货' }];

  test('is the one whose label the customer said next', () => {
    const offer = said('bot', 0, { choices });
    expect(chosenChoices([offer, said('customer', 1, { text: '退换货' })])).toEqual(new Map([[offer.seq, 'b']]));
  });

  test('is none once they said something else first', () => {
    const offer = said('bot', 0, { choices });
    expect(chosenChoices([offer, said('customer', 1, { text: '等一下' }), said('customer', 2, { text: '退换货' })]).size).toBe(0);
  });
});
