import { Socket } from 'node:net';
import { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { ApiEnv } from './api.ts';
import { createLimits } from './limits.ts';

/** The address that is counted for a request from `peer`. */
async function counted(trustProxy: number, peer: string, forwarded?: string): Promise<string> {
  const limits = createLimits({ enabled: true, trustProxy });
  const app = new Hono<ApiEnv>().get('/', (c) => c.text(limits.address(c)));
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, { incoming: new IncomingMessage(socket) })).text();
}

it.each([
  ['nobody in front: what is forwarded is made up', 0, '198.51.100.7', '203.0.113.1', '198.51.100.7'],
  ['one proxy: what it saw, not what the caller claims', 1, '10.0.0.1', '203.0.113.1, 198.51.100.7', '198.51.100.7'],
  ['two proxies', 2, '10.0.0.1', '203.0.113.1, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
  ['one proxy that forwards nothing', 1, '10.0.0.1', undefined, '10.0.0.1'],
  ['a proxy that adds the port', 1, '10.0.0.1', '198.51.100.7:50123', '198.51.100.7'],
  ['a proxy that adds the port to IPv6', 1, '10.0.0.1', '[2001:db8:1:2:3:4:5:6]:50123', '2001:db8:1:2'],
  ['IPv6 by its /64', 0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['IPv6 by its /64, shortened', 0, '2001:db8::1', undefined, '2001:db8:0:0'],
  ['IPv4 within IPv6', 0, '::ffff:198.51.100.7', undefined, '::ffff:198.51.100.7'],
])('counts by address: %s', async (_what, trustProxy, peer, forwarded, expected) => {
  expect(await counted(trustProxy, peer, forwarded)).toBe(expected);
});

it('counts the messages of a conversation, and none of those who only know its id', async () => {
  const office = await StaffedHouse.open({ staff: [], environment: { RATE_LIMIT: 'on' } });
  await office.publish('shop');
  const chat = await office.start('shop');
  for (let n = 0; n < 40; n += 1) await office.say({ ...chat, token: 'made-up' }, `x${n}`, 'x');
  const statuses = [];
  for (let n = 0; n < 31; n += 1) statuses.push((await office.say(chat, `m${n}`, 'hello')).status);
  expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  await office.close();
});

it('counts the searches of an address without a conversation', async () => {
  const office = await StaffedHouse.open({ staff: [], environment: { RATE_LIMIT: 'on' } });
  await office.publish('shop');
  const statuses = [];
  for (let n = 0; n < 61; n += 1) statuses.push((await office.request('/api/chat/shop/faq/search?q=refund')).status);
  expect(statuses).toEqual([...Array.from({ length: 60 }, () => 200), 429]);
  await office.close();
});
