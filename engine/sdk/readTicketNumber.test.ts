import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTicketNumber } from './readTicketNumber.ts';
import { writeTicketNumber } from './writeTicketNumber.ts';

test.each([
  ['T-1024', 1024],
  ['t1024', 1024],
  ['１０２４', 1024],
  ['Ｔ－１０２４', 1024],
  [' 1024。', 1024],
  ['#1024', 1024],
  ['1024号', 1024],
  ['工单1024', 1024],
  ['工单号：T-1024', 1024],
  ['查一下工单编号是 1024 的进度', 1024],
  ['我的 T-1024 到哪了', 1024],
  ['1024号工单处理得怎么样了？', 1024],
  ['Any news on ticket #1024?', 1024],
  ['my ticket number is 1024', 1024],
  ['帮我查一下工单', null],
  ['3 天前的工单有进展吗', null],
  ['订单 20261126 什么时候发货', null],
  ['买了 2 件，共 199 元', null],
  ['iPhone T-shirt 5', null],
  ['0', null],
  ['T-0', null],
  ['12345678901', null],
  ['', null],
])('%j is %j', (text, number) => {
  expect(readTicketNumber(text)).toBe(number);
});

test('what we write is read again, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('', ' ', '你好，', 'about '), fc.constantFrom('', ' ', '，谢谢', ' please'), (number, before, after) => {
      expect(readTicketNumber(`${before}${writeTicketNumber(number)}${after}`)).toBe(number);
    }),
  );
});

test('a text of nothing but blanks and signs is read in no time', () => {
  for (const each of [' ', '\u3000', '-', 'T', '工单 ', '1']) expect(readTicketNumber(`工单${each.repeat(4_000)}x`)).toBe(null);
});
