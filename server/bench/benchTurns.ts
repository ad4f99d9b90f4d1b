import { join } from 'node:path';
import autocannon from 'autocannon';
import Sqlite from 'better-sqlite3';
import * as z from 'zod';
import { atLeast, atMost, median, type Figure } from './figure.ts';
import { startServer, type RunningServer } from './startServer.ts';

const conversations = 64;
const seconds = 5;
const rounds = 3;

/** What customers of the example shop ask, in both languages. */
const questions = ['什么时候发货？', 'How do I return shoes?', '运费是多少', 'Can I get an invoice?', '退款多久到账', 'Do you ship abroad?', '怎么修改收货地址', 'My parcel has not arrived'];

const started = z.object({ conversationId: z.string(), token: z.string() });

/**
 * Turns per second of the example shop over HTTP, against bare handlers that write the same rows.
 * The three servers run one after the other, several times over, so that a slow minute of the
 * machine meets all of them.
 */
export async function benchTurns(): Promise<Figure[]> {
  const handrail = await startServer('../main.ts');
  await load(handrail, 2);
  const turn = JSON.stringify(recordedTurn(handrail.data));
  const each = await startServer('bareServer.ts', { args: ['each', turn] });
  const shared = await startServer('bareServer.ts', { args: ['shared', turn] });
  const servers = { handrail, each, shared };
  const rates = { handrail: new Array<number>(), each: new Array<number>(), shared: new Array<number>() };
  const tails = { handrail: new Array<number>(), each: new Array<number>(), shared: new Array<number>() };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['handrail', 'each', 'shared'] as const) {
      const { perSecond, p99 } = await load(servers[name], seconds);
      rates[name].push(perSecond);
      tails[name].push(p99);
    }
  }
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const rate = (name: keyof typeof rates): number => median(rates[name]);
  const tail = (name: keyof typeof tails): number => median(tails[name]);
  return [
    { name: `turns, ${conversations} conversations`, value: rate('handrail'), unit: '/s' },
    { name: 'bare handler, a transaction for each request', value: rate('each'), unit: '/s' },
    { name: 'bare handler, shared commits', value: rate('shared'), unit: '/s' },
    atLeast('turns against a transaction for each request', rate('handrail') / rate('each'), 'x', 2.5),
    atLeast('turns against shared commits', rate('handrail') / rate('shared'), 'x', 0.5),
    atMost('p99 against a transaction for each request', tail('handrail') / tail('each'), 'x', 1),
  ];
}

async function load(server: RunningServer, duration: number): Promise<{ perSecond: number; p99: number }> {
  const open = await Promise.all(
    Array.from({ length: conversations }, async () => {
      const response = await fetch(`${server.origin}/api/chat/shop-support/conversations`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"locale":"zh"}' });
      return started.parse(await response.json());
    }),
  );
  let next = 0;
  const result = await autocannon({
    url: server.origin,
    connections: conversations,
    duration,
    setupClient(client) {
      const mine = open[next % open.length];
      next += 1;
      let asked = 0;
      client.setRequests([
        {
          method: 'POST',
          path: `/api/chat/conversations/${mine?.conversationId}/messages`,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${mine?.token}` },
          setupRequest(request) {
            asked += 1;
            return { ...request, body: JSON.stringify({ messageId: `${asked}`, text: questions[asked % questions.length] }) };
          },
        },
      ]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} broken`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** The log entries of one ordinary turn, as the real server wrote them. */
function recordedTurn(data: string): { entries: { kind: string; node: string | null; outlet: string | null; data: unknown }[]; snapshot: string } {
  const database = new Sqlite(join(data, 'handrail.db'), { readonly: true });
  const row = z.object({ kind: z.string(), node: z.string().nullable(), outlet: z.string().nullable(), data: z.string().nullable() });
  const turn = z
    .object({ conversation_id: z.string(), from_seq: z.number(), to_seq: z.number(), snapshot: z.string() })
    .parse(
      database
        .prepare('select t.conversation_id, from_seq, to_seq, snapshot from turns t join conversations c on c.id = t.conversation_id order by abs(to_seq - from_seq - (select avg(to_seq - from_seq) from turns)) limit 1')
        .get(),
    );
  const entries = database
    .prepare('select kind, node, outlet, data from events where conversation_id = ? and seq > ? and seq <= ?')
    .all(turn.conversation_id, turn.from_seq, turn.to_seq)
    .map((each) => row.parse(each))
    .map((each) => ({ ...each, data: each.data === null ? null : JSON.parse(each.data) }));
  database.close();
  return { entries, snapshot: turn.snapshot };
}
