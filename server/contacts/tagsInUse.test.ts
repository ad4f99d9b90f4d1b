import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { contactList } from '../contract.ts';
import { contactOf } from './contactsHouse.test-support.ts';

let office: StaffedHouse;
let now = Date.now();
beforeEach(async () => {
  office = await StaffedHouse.open({ now: () => now });
  await office.publish('shop');
});
afterEach(() => office.close());

const call = (path: string, body?: object) => office.request(`/api/contacts${path}`, { as: 'supervisor', ...(body && { method: 'POST', body }) });
const inUse = async (): Promise<string[]> => contactList.parse(await (await call('')).json()).tags;
const somebody = async (tag: string): Promise<string> => {
  const id = contactOf(office, await office.start('shop'));
  await call(`/${id}/tags`, { add: [tag] });
  return id;
};

it('are counted anew after half a minute, also when the clock was set back', async () => {
  await somebody('first');
  expect(await inUse()).toEqual(['first']);
  await somebody('second');
  now += 29_999;
  expect(await inUse()).toEqual(['first']);
  now += 1;
  expect(await inUse()).toEqual(['first', 'second']);
  await somebody('third');
  now -= 3_600_000;
  expect(await inUse()).toEqual(['first', 'second', 'third']);
});

it('hold nothing of whoever was erased, at once', async () => {
  const id = await somebody('Lin’s son');
  expect(await inUse()).toEqual(['Lin’s son']);
  await call(`/${id}/erase`, {});
  expect(await inUse()).toEqual([]);
});
