import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { FlowHere, FlowPublished, FlowSaved } from '../contract.ts';
import { greeting } from './greeting.test-support.ts';

let office: StaffedHouse;
let server: ServerType;
let origin: string;
let flow: string;
beforeEach(async () => {
  // Heartbeats come when a test says so.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  office = await StaffedHouse.open({ staff: ['operator', 'analyst', 'agent'] });
  flow = (await (await office.request('/api/flows', { as: 'operator', method: 'POST', body: { slug: 'shop', document: greeting() } })).json()).id;
  origin = await new Promise((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => resolve(`http://127.0.0.1:${at.port}`));
  });
});
afterEach(async () => {
  vi.useRealTimers();
  office.house.quiet();
  await new Promise((resolve) => server.close(resolve));
  await office.close();
});

interface Events {
  readonly here: FlowHere;
  readonly saved: FlowSaved;
  readonly published: FlowPublished;
}

/** A tab that has the flow open, read event by event. */
class Tab {
  readonly response: Response;
  readonly #stop: AbortController;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';

  constructor(response: Response, stop: AbortController) {
    this.response = response;
    this.#stop = stop;
    this.#reader = response.body!.getReader();
  }

  static async open(as: string, tab: string, id = flow): Promise<Tab> {
    const stop = new AbortController();
    return new Tab(await fetch(`${origin}/api/flows/${id}/watch?tab=${tab}`, { headers: { cookie: office.cookie(as) }, signal: stop.signal }), stop);
  }

  /** The next event of a kind, those of other kinds passed over; fails when the stream ends first. */
  async next<K extends keyof Events>(kind: K): Promise<Events[K]> {
    for (;;) {
      const [block, ...rest] = this.#text.split('\n\n');
      if (rest.length === 0) {
        if (!(await this.#more())) throw new Error(`the stream ended before ${kind}`);
        continue;
      }
      this.#text = rest.join('\n\n');
      if (block!.startsWith(`event: ${kind}\n`)) return JSON.parse(/^data: (.*)$/m.exec(block!)![1]!);
    }
  }

  async ended(): Promise<void> {
    while (await this.#more());
  }

  close(): void {
    this.#stop.abort();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#reader.read();
    if (value) this.#text += new TextDecoder().decode(value);
    return !done;
  }
}

const tabsOf = ({ tabs }: FlowHere) => tabs.map((each) => [each.tab, each.staff.name]);
const save = (revision: number, hello: string, tab?: string) => office.request(`/api/flows/${flow}/draft`, { as: 'operator', method: 'PUT', body: { revision, document: greeting(hello), ...(tab && { tab }) } });

it('tells each tab of the others as they come and go, and of their own at once', async () => {
  const first = await Tab.open('operator', 'a');
  expect(first.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(first.response.headers.get('x-content-type-options')).toBe('nosniff');
  const alone = await first.next('here');
  expect(alone.tabs).toEqual([{ tab: 'a', staff: { id: expect.any(String), name: 'operator 小林' }, since: expect.stringMatching(/^\d{4}-.*Z$/) }]);
  const second = await Tab.open('analyst', 'b');
  expect(tabsOf(await second.next('here'))).toEqual([['a', 'operator 小林'], ['b', 'analyst 小林']]);
  expect(tabsOf(await first.next('here'))).toEqual([['a', 'operator 小林'], ['b', 'analyst 小林']]);
  second.close();
  expect((await first.next('here')).tabs).toEqual(alone.tabs);
});

it('tells of nobody who looks at another flow', async () => {
  const { id } = await (await office.request('/api/flows', { as: 'operator', method: 'POST', body: { slug: 'other', document: greeting() } })).json();
  const elsewhere = await Tab.open('analyst', 'b', id);
  await elsewhere.next('published');
  const here = await Tab.open('operator', 'a');
  expect(tabsOf(await here.next('here'))).toEqual([['a', 'operator 小林']]);
  await save(1, 'Hi', 'a');
  await office.request(`/api/flows/${id}/draft`, { as: 'operator', method: 'PUT', body: { revision: 1, document: greeting('Hi'), tab: 'z' } });
  expect(await elsewhere.next('saved')).toMatchObject({ tab: 'z' });
});

it('tells of saves and of the live version: at once, and when they change', async () => {
  const tab = await Tab.open('analyst', 'b');
  expect(await tab.next('saved')).toMatchObject({ revision: 1, tab: null, by: { name: 'operator 小林' } });
  expect(await tab.next('published')).toEqual({ version: null });
  await save(1, 'Hi', 'a');
  expect(await tab.next('saved')).toEqual({ revision: 2, tab: 'a', by: { id: expect.any(String), name: 'operator 小林' }, at: expect.stringMatching(/Z$/) });
  await office.request(`/api/flows/${flow}/publish`, { as: 'operator', method: 'POST', body: {} });
  expect(await tab.next('published')).toEqual({ version: 1 });
  await save(2, 'Hello again', 'a');
  await office.request(`/api/flows/${flow}/publish`, { as: 'operator', method: 'POST', body: {} });
  await office.request(`/api/flows/${flow}/live`, { as: 'operator', method: 'POST', body: { version: 1 } });
  expect([await tab.next('published'), await tab.next('published')]).toEqual([{ version: 2 }, { version: 1 }]);
  const late = await Tab.open('operator', 'c');
  expect(await late.next('saved')).toMatchObject({ revision: 3, tab: 'a' });
  expect(await late.next('published')).toEqual({ version: 1 });
});

it('takes a tab that comes again for the one it was, since it came', async () => {
  const before = await Tab.open('operator', 'a');
  const { tabs } = await before.next('here');
  const again = await Tab.open('operator', 'a');
  expect((await again.next('here')).tabs).toEqual(tabs);
  await before.ended();
  const other = await Tab.open('analyst', 'a');
  expect(tabsOf(await other.next('here'))).toEqual([['a', 'operator 小林'], ['a', 'analyst 小林']]);
});

it('writes nothing more to a connection that was ended and has not taken the end in', async () => {
  const other = await Tab.open('analyst', 'b');
  await other.next('here');
  const errors: unknown[] = [];
  server.once('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.on('error', (error) => errors.push(error));
    // Nobody reads any more at the other end.
    Object.assign(response.socket!, { _write: () => undefined, _writev: () => undefined });
  });
  void Tab.open('operator', 'a').catch(() => undefined);
  expect((await other.next('here')).tabs).toHaveLength(2);
  const again = await Tab.open('operator', 'a');
  await again.next('published');
  await save(1, 'Hi', 'b');
  expect(await again.next('saved')).toMatchObject({ revision: 2 });
  expect(errors).toEqual([]);
});

it('lets a person have ten tabs open, and others as many', async () => {
  for (let n = 0; n < 10; n += 1) await (await Tab.open('operator', `t${n}`)).next('here');
  const refused = await Tab.open('operator', 't10');
  expect([refused.response.status, (await (await fetch(`${origin}/api/flows/${flow}/watch?tab=t10`, { headers: { cookie: office.cookie('operator') } })).json()).code]).toEqual([429, 'stream.too-many']);
  expect((await Tab.open('operator', 't3')).response.status).toBe(200);
  expect((await Tab.open('analyst', 't10')).response.status).toBe(200);
});

it('is for those who may look at flows, and have a tab', async () => {
  const answered = async (as: string, tab: string) => (await Tab.open(as, tab)).response.status;
  expect([await answered('agent', 'a'), await answered('analyst', ''), await answered('analyst', 'a%0Aevent'), await answered('nobody', 'a')]).toEqual([403, 400, 400, 401]);
});

it('is of flows that exist', async () => {
  expect((await Tab.open('analyst', 'a', 'nobody')).response.status).toBe(404);
});

it('ends for who has signed out, and tells the others', async () => {
  const stays = await Tab.open('operator', 'a');
  const leaves = await Tab.open('analyst', 'b');
  await leaves.next('published');
  expect(tabsOf(await stays.next('here'))).toHaveLength(1);
  expect(tabsOf(await stays.next('here'))).toHaveLength(2);
  await office.request('/api/auth/sign-out', { as: 'analyst', method: 'POST' });
  vi.advanceTimersByTime(20_000);
  await leaves.ended();
  expect(tabsOf(await stays.next('here'))).toEqual([['a', 'operator 小林']]);
});

it('sees at the next heartbeat what another process has saved', async () => {
  const tab = await Tab.open('operator', 'a');
  await tab.next('saved');
  office.house.database.connection.prepare('update flows set revision = 5, saved_by = null').run();
  vi.advanceTimersByTime(20_000);
  expect(await tab.next('saved')).toMatchObject({ revision: 5, by: null });
});

it('ends when the server stops', async () => {
  const tab = await Tab.open('operator', 'a');
  await tab.next('here');
  office.house.quiet();
  await tab.ended();
  expect((await Tab.open('operator', 'a')).response.status).toBe(503);
});
