import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import type { Entry } from '../chat/log.ts';
import { createStore } from '../chat/store.ts';
import { createCommitter } from '../db/committer.ts';
import { openDatabase } from '../db/open.ts';

/**
 * The baseline: a bare handler that reads and writes the rows of a turn and nothing else, with one
 * transaction for each request (`each`) or with shared commits (`shared`). What it writes is a real
 * turn of the example shop, given as JSON in the second argument.
 */
const [mode, template = '{}'] = process.argv.slice(2);
const { entries, snapshot } = z.object({ entries: z.array(z.object({ kind: z.string(), node: z.string().nullable(), outlet: z.string().nullable(), data: z.json() })), snapshot: z.string() }).parse(JSON.parse(template));
const database = openDatabase(process.env['HANDRAIL_DATA'] ?? '');
const store = createStore(database);
const committer = createCommitter(database);
const app = new Hono();

app.get('/healthz', (c) => c.text('ok'));
app.post('/api/chat/:flow/conversations', async (c) => {
  const id = crypto.randomUUID();
  const answer = { status: 'bot' as const, cursor: 0, messages: [] };
  await committer.run(() => store.insertConversation({ id, tokenHash: '', flowId: '', version: 1, locale: 'en', contact: null, status: 'bot', snapshot, seq: 0, now: Date.now() }));
  return c.json({ conversationId: id, token: id, ...answer }, 201);
});
app.post('/api/chat/conversations/:id/messages', async (c) => {
  const conversationId = c.req.param('id');
  const { messageId } = z.object({ messageId: z.string() }).parse(await c.req.json());
  const turn = () => {
    const conversation = store.conversation(conversationId);
    if (conversation === undefined || store.turn(conversationId, messageId)) return null;
    const now = Date.now();
    const written = entries.map((each, index): Entry => ({ seq: conversation.seq + index + 1, at: now, kind: 'bot', node: each.node, outlet: each.outlet, data: each.data }));
    const seq = conversation.seq + written.length;
    store.insertEntries(conversationId, written);
    store.updateConversation({ id: conversationId, status: 'bot', snapshot, seq, now });
    store.insertTurn({ conversationId, messageId, fromSeq: conversation.seq, toSeq: seq, status: 'bot' });
    return { status: 'bot', cursor: seq, messages: written.filter((each) => each.node === null).map(({ seq: at, data }) => ({ seq: at, from: 'bot', data })) };
  };
  return c.json(mode === 'shared' ? await committer.run(turn) : database.connection.transaction(turn).immediate());
});

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
