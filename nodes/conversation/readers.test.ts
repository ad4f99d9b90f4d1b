import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEmail } from './readEmail.ts';
import { readNumber } from './readNumber.ts';
import { readPhone } from './readPhone.ts';

test.each([['3', 3], ['3个', 3], ['两件', 2], ['￥99.5', 99.5], ['$1,200', 1200], ['RMB 30', 30], ['120元', 120], ['三十块', 30], ['5 位。', 5], ['3万元', 30_000], ['-2', -2]] as const)('%s is the number %d', (text, count) => {
  expect(readNumber(text)).toBe(count);
});

test.each(['', '个', '三四个', '大概3个', '3 or 4', '50%', 'order 12', '12345 67', '1'.repeat(5_000)])('%s is not taken for a number', (text) => expect(readNumber(text)).toBeNull());

test.each([
  ['Lin.Yue@Example.COM', 'lin.yue@example.com'], [' a+b@x-y.co.uk ', 'a+b@x-y.co.uk'], ['我的邮箱是lin@example.com。', 'lin@example.com'], ['It is <lin@example.com>, thanks', 'lin@example.com'], ['ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'lin@example.com'],
])('%s gives the address %s', (text, address) => expect(readEmail(text)).toBe(address));

test.each(['', 'lin', 'lin@', '@example.com', 'lin@example', 'a@b.com or c@d.com', 'lin@@example.com', 'a..b@example.com', `${'a'.repeat(400)}@example.com`, '@'.repeat(10_000)])('%s gives no address', (text) => {
  expect(readEmail(text)).toBeNull();
});

test.each([
  ['13800138000', '+8613800138000'], ['138 0013 8000', '+8613800138000'], ['138-0013-8000', '+8613800138000'], ['+86 138 0013 8000', '+8613800138000'], ['8613800138000', '+8613800138000'], ['0086 13800138000', '+8613800138000'],
  ['１３８００１３８０００', '+8613800138000'], ['我的手机号是13800138000，谢谢', '+8613800138000'], ['+44 7700 900123', '+447700900123'], ['+1 (415) 555-2671', '+14155552671'], ['0065 8123 4567', '+6581234567'], ['+86 10 8888 8888', '+861088888888'],
])('%s is the phone number %s', (text, phone) => expect(readPhone(text)).toBe(phone));

test.each(['', '110', '1380013800', '138001380001', '12800138000', '+86 1380013800', '+0123456789', 'abc13800138000', '13800138000 或 13900139000', '020 7946 0958', '订单 2026112500012345', '+1234567890123456'])('%s is no phone number', (text) => {
  expect(readPhone(text)).toBeNull();
});

test('whatever is typed, what is read is in its normal form', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.string({ unit: fc.constantFrom(...'+0138() -@.a元个') })), (text) => {
      expect(readEmail(text) ?? 'a@b.cd').toMatch(/^[^\sA-Z]+@[a-z0-9.-]+$/u);
      expect(readPhone(text) ?? '+861').toMatch(/^\+[1-9]\d+$/u);
      expect(readNumber(text) ?? 0).toSatisfy(Number.isFinite);
    }),
    { numRuns: 200 },
  );
});

test('every mobile number comes back however it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String), fc.constantFrom('', '+86', '86', '+86 ', '0086'), fc.constantFrom('', ' ', '-'), (digits, country, gap) => {
      expect(readPhone(`${country}${digits.slice(0, 3)}${gap}${digits.slice(3, 7)}${gap}${digits.slice(7)}`)).toBe(`+86${digits}`);
    }),
  );
});
