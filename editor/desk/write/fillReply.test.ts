import { expect, test } from 'vitest';
import { fillReply, unfilled } from './fillReply.ts';

const values = new Map([['contact.name', '王'], ['order', 'A-1'], ['empty', '']]);

test('known names are filled in, unknown and empty ones stay to be seen', () => {
  expect(fillReply('您好，{{contact.name}}：订单 {{ order }} 已发出。', values)).toBe('您好，王：订单 A-1 已发出。');
  expect(fillReply('{{nobody}} {{empty}} {{constructor}}', values)).toBe('{{nobody}} {{empty}} {{constructor}}');
});

test('what is filled in is text: it is neither filled in again nor read as a pattern', () => {
  expect(fillReply('{{a}}', new Map([['a', '{{order}} $& $1'], ['order', 'x']]))).toBe('{{order}} $& $1');
});

test('says once each what is still missing', () => {
  expect(unfilled('{{a}} {{ b.c }} {{a}} {} {{}}')).toEqual(['a', 'b.c']);
  expect(unfilled('好的')).toEqual([]);
});
