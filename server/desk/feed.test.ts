import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StartedConversation } from '../contract.ts';

let office: StaffedHouse;
let server: ServerType;
let origin: string;
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: ['agent', 'analyst'] });
  await office.publish('shop');
  origin = await new Promise((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => resolve(`http://127.0.0.1:${at.port}`));
  });
});
afterEach(async () => {
  office.house.quiet();
  await new Promise((resolve) => server.close(resolve));
  await office.close();
});

/** A stream of the desk, read event by event. */
class Desk {
  readonly response: Response;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';

  constructor(response: Response) {
    this.response = response;
    this.#reader = response.body!.getReader();
  }

  static async open(as: string): Promise<Desk> {
    return new Desk(await fetch(`${origin}/api/desk/events`, { headers: { cookie: office.cookie(as) } }));
  }

  /** Reads on until an event fits; fails when the stream ends first. */
  async until(name: string, fits: (data: { id?: string; cursor?: number }) => boolean = () => true): Promise<{ id?: string; cursor?: number }> {
    for (;;) {
      const blocks = this.#text.split('\n\n');
      this.#text = blocks.pop() ?? '';
      for (const [n, block] of blocks.entries()) {
        const data = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}');
        if (block.includes(`event: ${name}`) && fits(data)) {
          this.#text = [...blocks.slice(n + 1), this.#text].join('\n\n');
          return data;
        }
      }
      if (!(await this.#more())) throw new Error(`the stream ended before ${name}`);
    }
  }

  async ended(): Promise<void> {
    while (await this.#more());
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#reader.read();
    if (value) this.#text += new TextDecoder().decode(value);
    return !done;
  }
}

it('tells of who comes, what is said, who accepts and who leaves', async () => {
  const desk = await Desk.open('agent');
  expect(desk.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(desk.response.headers.get('x-content-type-options')).toBe('nosniff');
  const chat = await office.start('shop');
  const of = (each: StartedConversation) => (data: { id?: string }) => data.id === each.conversationId;
  await desk.until('queue');
  expect(await desk.until('chat', of(chat))).toMatchObject({ id: chat.conversationId, cursor: chat.cursor, chat: { status: 'queued', team: '售后' } });

  const said = await (await office.say(chat, 'm1', '在吗')).json();
  expect(await desk.until('chat', of(chat))).toMatchObject({ id: chat.conversationId, cursor: said.cursor, chat: { lastMessage: { from: 'customer', text: '在吗' } } });

  await office.request(`/api/desk/chats/${chat.conversationId}/accept`, { as: 'agent', method: 'POST' });
  await desk.until('queue');
  const answer = await (await office.request(`/api/desk/chats/${chat.conversationId}/messages`, { as: 'agent', method: 'POST', body: { messageId: 'a', text: '在' } })).json();
  await desk.until('chat', (data) => data.cursor === answer.cursor);

  await office.request(`/api/desk/chats/${chat.conversationId}/close`, { as: 'agent', method: 'POST' });
  await desk.until('queue');
  const end = await desk.until('chat', of(chat));
  expect(end.cursor).toBe(office.house.store.conversation(chat.conversationId)?.seq);
  await desk.close();
});

it('tells every desk that may see it', async () => {
  const desks = await Promise.all(Array.from({ length: 5 }, () => Desk.open('agent')));
  const chat = await office.start('shop', { contact: { name: '秘密客户' } });
  const told = await Promise.all(desks.map((desk) => desk.until('chat')));
  for (const each of told) expect(each).toMatchObject({ id: chat.conversationId, cursor: chat.cursor, chat: { contactName: '秘密客户' } });
  await Promise.all(desks.map((desk) => desk.close()));
});

it('is for staff of the desk, a few streams each, and ends when the house goes quiet', async () => {
  const status = async (as: string) => {
    const response = await fetch(`${origin}/api/desk/events`, { headers: { cookie: office.cookie(as) } });
    await response.body?.cancel();
    return response.status;
  };
  expect(await status('nobody')).toBe(401);
  expect(await status('analyst')).toBe(403);
  const desks = await Promise.all(Array.from({ length: 10 }, () => Desk.open('agent')));
  expect(await status('agent')).toBe(429);
  office.house.quiet();
  await Promise.all(desks.map((desk) => desk.ended()));
});
