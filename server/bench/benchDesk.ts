import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { registry } from '../../nodes/registry.ts';
import { addStaff } from '../auth/addStaff.ts';
import { readConfig } from '../config.ts';
import { deskChat, startedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import { openHouse } from '../house.ts';
import { atMost, median, quantile, type Figure } from './figure.ts';
import { startServer } from './startServer.ts';

const agents = 50;
const chats = 1_000;
const messages = 3_000;
/** Messages a second of all customers together: each writes every 20 seconds. */
const pace = 50;

const helpdesk = {
  formatVersion: 2,
  name: { en: 'Helpdesk' },
  locales: ['en'],
  variables: [],
  knowledge: [],
  start: 'person',
  nodes: [
    { id: 'person', type: 'human-handoff', config: {} },
    { id: 'bye', type: 'end', config: { say: { en: 'Goodbye.' } } },
  ],
  edges: [{ from: 'person', outlet: 'resolved', to: 'bye' }, { from: 'person', outlet: 'returned', to: 'bye' }],
  layout: { nodes: [], groups: [], notes: [] },
};

const told = z.object({ id: z.string(), chat: deskChat });

/**
 * How long it takes from a customer's sending to the agent's screen having what it shows: 50 agents with a desk open, 1,000
 * open chats that the routing has given to them, each customer writing now and then. Beside it, how long the customer's own
 * request takes in the same run.
 */
export async function benchDesk(): Promise<Figure[]> {
  const cookies: string[] = [];
  const server = await startServer('../main.ts', {
    args: ['--no-demo'],
    async furnish(data) {
      const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off' }, []), registry);
      await createFlows(house).createPublished('helpdesk', helpdesk, { note: '', publishedBy: null });
      for (let each = 0; each < agents; each += 1) {
        const email = `agent${each}@example.com`;
        const { id } = await addStaff(house, { name: `Agent ${each}`, email, password: 'correct horse battery', role: 'agent' });
        house.agents.setMaxChats(id, chats / agents);
        house.agents.setState(id, 'available');
        const { cookies: given } = await house.auth.sessions.signIn(email, 'correct horse battery');
        cookies.push(given.map((cookie) => cookie.split(';', 1)[0]).join('; '));
      }
      await house.close();
    },
  });
  const { origin } = server;
  /** When each text was seen by whom has the chat: by the first desk that is told of it. */
  const seen = new Map<string, number>();
  const leaving = new AbortController();
  const desks = cookies.map((cookie) => watch(`${origin}/api/desk/events`, cookie, leaving.signal, (text) => seen.has(text) || seen.set(text, performance.now())));
  await sleep(500);
  const talks = await inTurn(chats, 16, () => post(`${origin}/api/chat/helpdesk/conversations`, {}).then((body) => startedConversation.parse(body)));
  await sleep(2_000);

  const sent = new Map<string, number>();
  const answered: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: messages }, async (_, index) => {
      await sleep((index / pace) * 1_000);
      const talk = talks[(index * 7) % talks.length];
      if (talk === undefined) return;
      const text = `message ${index}`;
      const at = performance.now();
      sent.set(text, at);
      await post(`${origin}/api/chat/conversations/${talk.conversationId}/messages`, { messageId: `m${index}`, text }, talk.token);
      answered.push(performance.now() - at);
    }),
  );
  const rate = messages / ((performance.now() - began) / 1_000);
  for (let waited = 0; seen.size < messages && waited < 50; waited += 1) await sleep(100);
  leaving.abort();
  await Promise.allSettled(desks);
  await server.stop();
  const arrived = [...sent].flatMap(([text, at]) => { const then = seen.get(text); return then === undefined ? [] : [then - at]; });
  return [
    { name: `messages a second, ${chats} open chats, ${agents} desks`, value: rate, unit: '/s' },
    atMost('messages that reached no desk', messages - arrived.length, '', 0),
    { name: 'from sending to the answer of the request, p99', value: quantile(answered, 0.99), unit: 'ms' },
    { name: 'from sending to the agent\'s screen, median', value: median(arrived), unit: 'ms' },
    atMost('from sending to the agent\'s screen, p99', quantile(arrived, 0.99), 'ms', 100),
    { name: 'the agent\'s screen against the request, p99', value: quantile(arrived, 0.99) / quantile(answered, 0.99), unit: 'x' },
  ];
}

/** Reads a desk's stream, and tells of the texts of customers as they come. */
async function watch(url: string, cookie: string, signal: AbortSignal, tell: (text: string) => void): Promise<void> {
  const response = await fetch(url, { headers: { cookie }, signal });
  let rest = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = `${rest}${part}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (!block.startsWith('event: chat\n')) continue;
      const { chat } = told.parse(JSON.parse(block.slice(block.indexOf('data: ') + 6)));
      if (chat.lastMessage?.from === 'customer') tell(chat.lastMessage.text);
    }
  }
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** Does something many times, so many at a time. */
async function inTurn<T>(count: number, atOnce: number, deed: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (begun < count) {
        begun += 1;
        done.push(await deed());
      }
    }),
  );
  return done;
}
