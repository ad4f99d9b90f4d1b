import { describe, expect, test } from 'vitest';
import type { Message } from '../../server/contract.ts';
import { chosenChoices, groupMessages } from './groupMessages.ts';

const start = new Date(2026, 2, 10, 9, 0).getTime();
let seq = 0;
const said = (from: Message['from'], minute: number, more: Partial<Message> = {}): Message => ({ seq: (seq += 1), from, text: 'hi', at: new Date(start + minute * 60_000).toISOString(), ...more });
const shape = (messages: Message[]) => groupMessages(messages).map(({ from, messages: within, newDay }) => `${newDay ? '*' : ''}${from} ${within.length}`);

describe('groups', () => {
  test('hold what one side said in one go', () => {
    expect(shape([said('bot', 0), said('bot', 1), said('customer', 2), said('customer', 3), said('bot', 4)])).toEqual(['*bot 2', 'customer 2', 'bot 1']);
  });

  test('end after a pause, at a new day and with another agent', () => {
    expect(shape([said('customer', 0), said('customer', 6)])).toEqual(['*customer 1', 'customer 1']);
    expect(shape([said('customer', 15 * 60 - 1), said('customer', 15 * 60)])).toEqual(['*customer 1', '*customer 1']);
    expect(shape([said('agent', 0, { name: '李娜' }), said('agent', 1, { name: '张伟' })])).toEqual(['*agent 1', 'agent 1']);
  });

  test('never hold two messages of the system', () => {
    expect(shape([said('system', 0), said('system', 0)])).toEqual(['*system 1', 'system 1']);
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
