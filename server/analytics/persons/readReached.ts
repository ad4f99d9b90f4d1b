import * as z from 'zod';
import type { Database } from '../../db/open.ts';
import { hourMs } from '../filter/periodOf.ts';
import { Column } from './column.ts';
import type { ReachedNodes } from './conversationColumns.ts';

type Row = [conversation: number, contact: number | null, segment: number, hour: number, nodes: string];

const nodeList = z.array(z.string());

/**
 * Reads which nodes conversations came to: all of them, or those in some rows.
 *
 * @param placeOf the number of a node.
 */
export function* readReached({ connection }: Database, placeOf: (node: string) => number, rows?: readonly number[]): Generator<ReachedNodes> {
  const read = rows === undefined ? all(connection) : some(connection, rows);
  for (const [conversation, contact, segment, hour, nodes] of read) {
    yield { conversation, person: contact === null ? conversation * 2 + 1 : contact * 2, segment, hour, nodes: nodeList.parse(JSON.parse(nodes)).map(placeOf) };
  }
}

/** Both joins go along the order of an index, so that neighbours are found beside each other. */
function* all(connection: Database['connection']): Generator<Row> {
  const contactOf = new Column();
  const owned = connection.prepare<[], [number, number]>("select t.rowid, p.rowid from conversations as t cross join contacts as p on p.id = t.contact_id where t.contact_id > '' order by t.contact_id").raw();
  for (const [conversation, contact] of owned.iterate()) contactOf.set(conversation, contact);
  const came = connection
    .prepare<[], [number, number, number, string]>(
      `select t.rowid, came.segment, came.begun_at / ${hourMs}, came.nodes
       from (select conversation_id, segment, begun_at, json_group_array(node) as nodes from visits where first group by conversation_id) as came
       cross join conversations as t on t.id = came.conversation_id`,
    )
    .raw();
  for (const [conversation, segment, hour, nodes] of came.iterate()) yield [conversation, contactOf.at(conversation) || null, segment, hour, nodes];
}

function some(connection: Database['connection'], rows: readonly number[]): Row[] {
  return connection
    .prepare<[string], Row>(
      `select t.rowid, p.rowid, v.segment, v.begun_at / ${hourMs}, json_group_array(v.node)
       from json_each(?) as asked cross join conversations as t on t.rowid = asked.value cross join visits as v on v.conversation_id = t.id and v.first
       left join contacts as p on p.id = t.contact_id group by t.rowid`,
    )
    .raw()
    .all(JSON.stringify(rows));
}
