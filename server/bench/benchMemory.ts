import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { atMost, type Figure } from './figure.ts';
import { startServer, type RunningServer } from './startServer.ts';

const started = z.object({ conversationId: z.string(), token: z.string() });
const memory = z.object({ heapUsed: z.number(), rss: z.number(), external: z.number() });

const idle = 2_000;
const streams = 1_000;

/** What a conversation costs that nobody is talking in, and a live connection that nothing comes over. */
export async function benchMemory(): Promise<Figure[]> {
  const probe = pathToFileURL(join(import.meta.dirname, 'memoryProbe.ts')).href;
  const server = await startServer('../main.ts', { execArgv: ['--expose-gc', '--import', probe] });
  // What is compiled and cached on the way grows first and then no more.
  await start(server, 4_000);
  const before = await inUse(server);
  const open = await start(server, idle);
  const withConversations = await inUse(server);
  const connections = await Promise.all(open.slice(0, streams).map((each) => follow(server, each)));
  const withStreams = await inUse(server);
  for (const connection of connections) connection.destroy();
  await server.stop();
  return [
    atMost(`memory of an idle conversation, over ${idle}`, (withConversations.heapUsed - before.heapUsed) / idle / 1024, 'KB', 0.1),
    atMost(`memory of an idle live connection, over ${streams} (heap and buffers)`, (total(withStreams) - total(withConversations)) / streams / 1024, 'KB', 20),
    { name: 'the same, resident', value: (withStreams.rss - withConversations.rss) / streams / 1024, unit: 'KB' },
  ];
}

function total({ heapUsed, external }: z.infer<typeof memory>): number {
  return heapUsed + external;
}

function inUse({ child }: RunningServer): Promise<z.infer<typeof memory>> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(memory.parse(message)));
    child.send('measure');
  });
}

async function start({ origin }: RunningServer, count: number): Promise<z.infer<typeof started>[]> {
  const open: z.infer<typeof started>[] = [];
  while (open.length < count) {
    const batch = Array.from({ length: Math.min(50, count - open.length) }, async () => {
      const response = await fetch(`${origin}/api/chat/shop-support/conversations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      return started.parse(await response.json());
    });
    open.push(...(await Promise.all(batch)));
  }
  return open;
}

function follow({ origin }: RunningServer, { conversationId, token }: z.infer<typeof started>): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const connection = request(`${origin}/api/chat/conversations/${conversationId}/events`, { agent: false, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.once('data', () => resolve(connection));
      response.resume();
    });
    connection.once('error', reject);
    connection.end();
  });
}
