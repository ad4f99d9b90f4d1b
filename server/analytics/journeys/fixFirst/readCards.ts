import type { CardType } from '../../../../engine/sdk/node.ts';
import { cards } from '../../../../nodes/cards.ts';
import type { Database } from '../../../db/open.ts';

/** The card of a node in the version that conversations of a segment run on; undefined for one that is not known. */
export type CardOf = (segment: number, node: string) => CardType | undefined;

/** The card of what brings in a person; the rescue behind every flow does as this one. */
export const person: CardType = cards['human-handoff'];

/** Reads the cards of a flow's nodes, in all of its versions. */
export function readCards({ connection }: Database, flow: string): CardOf {
  const types = new Map<string, CardType>(Object.entries(cards));
  const rows = connection
    .prepare<[string], { version: number; id: string; type: string }>("select version, node.value->>'id' as id, node.value->>'type' as type from flow_versions, json_each(document, '$.nodes') as node where flow_id = ?")
    .all(flow);
  const nodes = new Map(Map.groupBy(rows, ({ version }) => version).entries().map(([version, of]) => [version, new Map(of.map(({ id, type }) => [id, types.get(type)]))]));
  const versions = new Map(connection.prepare<[string], { id: number; version: number }>('select id, version from segments where flow_id = ?').all(flow).map(({ id, version }) => [id, version]));
  return (segment, node) => (node === '' ? person : nodes.get(versions.get(segment) ?? 0)?.get(node));
}
