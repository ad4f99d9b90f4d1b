import { createCommitter } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { hourMs } from '../analytics/filter/periodOf.ts';
import { createTidying } from '../analytics/rollups/createTidying.ts';
import pino from 'pino';

/** What a database full of visits looks like. */
export interface ManyVisits {
  readonly visits: number;
  readonly nodes: number;
  readonly days: number;
}

/** What every visit's conversation may be told apart by: 2 versions, 2 channels, 2 languages, new or not, 3 plans. */
const combinations = [1, 2].flatMap((version) => ['page', 'widget'].flatMap((channel) => ['zh', 'en'].flatMap((locale) => [0, 1].flatMap((returned) => ['{}', '{"plan":"free"}', '{"plan":"pro"}'].map((attributes) => ({ version, channel, locale, returned, attributes }))))));

const perConversation = 15;
const becomes = ['onward', 'onward', 'onward', 'onward', 'onward', 'onward', 'onward', 'silent', 'closed', 'handed', 'failed', 'open'];

/**
 * Fills a new database with visits of one flow over the days before `end`, counted and added up: rows as the turn would
 * have written them, made in bulk, since playing ten million turns takes two hours.
 */
export async function manyVisits(database: Database, { visits, nodes, days }: ManyVisits, end: number): Promise<void> {
  const { connection } = database;
  connection.pragma('synchronous = OFF');
  connection.exec('drop index visits_waited');
  const segment = connection.prepare("insert into segments (scope, flow_id, version, channel, locale, returned, attributes) values (?, 'flow', ?, ?, ?, ?, ?)");
  segment.run('flow', 0, '', '', 0, '{}');
  for (const version of [1, 2]) segment.run('version', version, '', '', 0, '{}');
  const ids = combinations.map(({ version, channel, locale, returned, attributes }) => Number(segment.run('one', version, channel, locale, returned, attributes).lastInsertRowid));
  const visit = connection.prepare('insert into visits (conversation_id, seq, segment, begun_at, node, at, ended_at, became, outlet, first, waited) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)');
  const conversation = connection.prepare("insert into conversations (id, token_hash, flow_id, version, locale, contact_id, segment, channel, status, snapshot, seq, created_at, updated_at) values (?, '', 'flow', 1, 'zh', ?, ?, 'page', 'closed', '', 60, ?, ?)");
  const random = randomOf(7);
  const count = Math.ceil(visits / perConversation);
  for (let from = 0; from < count; from += 20_000) {
    connection.exec('begin');
    for (let nth = from; nth < Math.min(count, from + 20_000); nth += 1) {
      const id = `c${String(nth).padStart(9, '0')}`;
      const at = Math.floor(end - days * 24 * hourMs + (nth / count) * days * 24 * hourMs);
      const of = ids[Math.floor(random() * ids.length)] ?? 1;
      conversation.run(id, `p${Math.floor(random() * count * 0.7)}`, of, at, at);
      let node = 0;
      for (let step = 0; step < perConversation; step += 1) {
        const became = step < perConversation - 1 ? 'onward' : (becomes[Math.floor(random() * becomes.length)] ?? 'onward');
        visit.run(id, step * 4 + 2, of, at, `node-${node}`, at + step * 1_000, at + step * 1_000 + 500, became, became === 'onward' ? (random() < 0.7 ? 'answered' : 'other') : '', Number(step % 4 === 0 || step === perConversation - 1));
        node = (node * 3 + 1 + Math.floor(random() * 40)) % nodes;
      }
    }
    connection.exec('commit');
  }
  connection.exec('create index visits_waited on visits (node, begun_at, segment) where waited = 1');
  connection.exec(`insert into rollups (segment, hours, span, node, became, outlet, visits, conversations)
    select segment, 1, begun_at / ${hourMs}, node, became, outlet, count(*), count(*) from visits group by 1, 3, 4, 5, 6`);
  connection.exec(`insert into rollups (segment, hours, span, node, became, outlet, visits, conversations)
    select segment, 1, created_at / ${hourMs}, '', 'begun', '', 0, count(*) from conversations group by 1, 3`);
  connection.exec(`insert into rollup_marks (flow_id, day, changes) select distinct 'flow', span / 24, 1 from rollups where hours = 1`);
  const committer = createCommitter(database);
  await createTidying({ database, committer, log: pino({ level: 'silent' }), now: () => end + 48 * hourMs }).once();
  await committer.close();
  connection.exec('analyze');
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
