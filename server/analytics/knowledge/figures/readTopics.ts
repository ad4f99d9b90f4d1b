import * as z from 'zod';
import type { Database } from '../../../db/open.ts';
import type { AskedOf } from '../../filter/askedOf.ts';
import { findSegments } from '../../filter/findSegments.ts';

/** What a flow took conversations to be about. */
export interface Topics {
  /** What each topic is called, in the newest version that has it. */
  readonly names: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The topic that a conversation had last before a place in its log. */
  readonly at: (conversationId: string, seq: number) => string | undefined;
}

const document = z.object({ nodes: z.array(z.object({ id: z.string(), type: z.string(), config: z.unknown() })) });
const classes = z.object({ classes: z.array(z.object({ id: z.string(), name: z.unknown() })) });
const names = z.record(z.string(), z.string());
const prefix = 'class:';

/** Reads what the nodes that classify made of the conversations of a filter. */
export function readTopics(database: Database, { filter, period }: Pick<AskedOf, 'filter' | 'period'>): Topics {
  const { connection } = database;
  const { ids } = findSegments(database, filter);
  const within = { segments: JSON.stringify(ids), from: period.from, to: period.to };
  const drawn = connection.prepare<[object], string>('select document from flow_versions v where exists (select 1 from segments s where s.flow_id = v.flow_id and s.version = v.version and s.id in (select value from json_each(@segments))) order by v.published_at').pluck();
  const called = new Map<string, Readonly<Record<string, string>>>();
  const nodes = new Set<string>();
  for (const text of drawn.iterate(within)) {
    for (const { id, type, config } of document.safeParse(JSON.parse(text)).data?.nodes ?? []) {
      const read = type === 'classify' ? classes.safeParse(config).data : undefined;
      if (read === undefined) continue;
      nodes.add(id);
      for (const each of read.classes) called.set(each.id, names.safeParse(each.name).data ?? {});
    }
  }
  const found = new Map<string, { readonly seq: number; readonly topic: string }[]>();
  const visits = connection.prepare<[object], { id: string; seq: number; outlet: string }>(`
    select conversation_id as id, seq, outlet from visits
    where segment in (select value from json_each(@segments)) and node in (select value from json_each(@nodes)) and begun_at >= @from and begun_at < @to and outlet >= '${prefix}' and outlet < 'class;'`);
  for (const { id, seq, outlet } of nodes.size === 0 ? [] : visits.iterate({ ...within, nodes: JSON.stringify([...nodes]) })) {
    const one = { seq, topic: outlet.slice(prefix.length) };
    const known = found.get(id);
    if (known) known.push(one);
    else found.set(id, [one]);
  }
  return {
    names: called,
    at(conversationId, before) {
      let last: { readonly seq: number; readonly topic: string } | undefined;
      for (const each of found.get(conversationId) ?? []) if (each.seq < before && each.seq > (last?.seq ?? -1)) last = each;
      return last?.topic;
    },
  };
}
