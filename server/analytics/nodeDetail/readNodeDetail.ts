import { became as every, type Became, type NodeDetail } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { isLost } from '../visits/isLost.ts';
import { distributionOf } from '../statistics/distributionOf.ts';
import { nodeVisits, type AskedNode } from './nodeVisits.ts';
import { survivalOf, type Watched } from './survivalOf.ts';

type Row = [at: number, endedAt: number | null, became: Became, first: number, before: string | null, next: string | null, version: number, timed: number];

/** Lower bounds of the histogram's classes, in milliseconds. */
const classes = [0, 1_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 21_600_000, 86_400_000];

/**
 * One node by its visits: how long customers wait there before they leave, how long visits last, and what comes before
 * and after.
 *
 * @param asked.now until when visits that are not over have lasted, in milliseconds since 1970.
 */
export function readNodeDetail(database: Database, asked: AskedNode & { readonly now: number }): Omit<NodeDetail, 'scope'> {
  const { from, parameters } = nodeVisits(database, { ...asked, became: every.options });
  const rows = database.connection
    .prepare<unknown[], Row>(
      `select v.at, v.ended_at, v.became, v.first,
         (select p.node from visits as p where p.conversation_id = v.conversation_id and p.seq < v.seq order by p.seq desc limit 1),
         (select n.node from visits as n where n.conversation_id = v.conversation_id and n.seq > v.seq order by n.seq limit 1),
         (select version from segments where id = v.segment),
         v.became = 'silent' and exists (select 1 from events as e where e.conversation_id = v.conversation_id and e.seq > v.seq and e.kind = 'timer' and e.at = v.ended_at)
       from ${from}`,
    )
    .raw()
    .all(parameters);
  const spent = Map.groupBy(rows.flatMap(([at, endedAt, became]) => (endedAt === null ? [] : [{ became, lasted: endedAt - at }])), ({ became }) => became);
  const lasted = [...spent.values()].flat().map((each) => each.lasted);
  const [before, next] = [neighbours(rows.map((row) => row[4])), neighbours(rows.map((row) => row[5]))];
  const watchedOf = ([at, endedAt, became, , , , version, timed]: Row): Watched => {
    const end = became === 'open' ? became : timed === 1 ? 'limit' : isLost(became) ? 'left' : 'other';
    return { lasted: Math.max(0, (endedAt ?? asked.now) - at), end, version };
  };
  const count = (became: Became): number => rows.reduce((sum, row) => sum + Number(row[2] === became), 0);
  return {
    node: asked.node || null,
    visits: rows.length,
    conversations: rows.reduce((sum, row) => sum + row[3], 0),
    became: { open: count('open'), onward: count('onward'), silent: count('silent'), closed: count('closed'), handed: count('handed'), failed: count('failed'), ended: count('ended') },
    waiting: survivalOf(rows.map(watchedOf)),
    spent: {
      all: distributionOf(lasted),
      by: every.options.flatMap((became) => (spent.has(became) ? [{ became, spent: distributionOf((spent.get(became) ?? []).map((each) => each.lasted)) }] : [])),
      histogram: classes.map((least, at) => {
        const to = classes[at + 1] ?? null;
        return { from: least, to, visits: lasted.reduce((sum, each) => sum + Number(each >= least && each < (to ?? Infinity)), 0) };
      }),
    },
    before: before.nodes,
    first: before.none,
    next: next.nodes,
    last: next.none,
  };
}

/** Neighbours by how many visits had them, and how many had none. */
function neighbours(nodes: readonly (string | null)[]): { nodes: { node: string | null; visits: number }[]; none: number } {
  const counts = new Map<string | null, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  const none = counts.get(null) ?? 0;
  counts.delete(null);
  const ranked = [...counts].toSorted(([one, most], [other, more]) => more - most || ((one ?? '') < (other ?? '') ? -1 : 1));
  return { nodes: ranked.map(([node, visits]) => ({ node: node || null, visits })), none };
}
