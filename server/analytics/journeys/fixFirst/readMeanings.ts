import type { Meaning } from '../../../../engine/sdk/node.ts';
import { cards } from '../../../../nodes/cards.ts';
import type { Database } from '../../../db/open.ts';

/** What leaving a node by an outlet means, in the version that conversations of a segment run on. */
export type SegmentMeaning = (segment: number, node: string, outlet: string) => Meaning;

/** The rescue behind every flow brings in a person as this node does. */
const rescue = cards['human-handoff'];

/** Reads what outlets mean in a flow, by its versions' cards; a node that is not known leads on. */
export function readMeanings({ connection }: Database, flow: string): SegmentMeaning {
  const types = new Map(Object.entries(cards));
  const rows = connection
    .prepare<[string], { version: number; id: string; type: string }>("select version, node.value->>'id' as id, node.value->>'type' as type from flow_versions, json_each(document, '$.nodes') as node where flow_id = ?")
    .all(flow);
  const nodes = new Map(Map.groupBy(rows, ({ version }) => version).entries().map(([version, of]) => [version, new Map(of.map(({ id, type }) => [id, types.get(type)]))]));
  const versions = new Map(connection.prepare<[string], { id: number; version: number }>('select id, version from segments where flow_id = ?').all(flow).map(({ id, version }) => [id, version]));
  return (segment, node, outlet) => (node === '' ? rescue : nodes.get(versions.get(segment) ?? 0)?.get(node))?.meaning(outlet) ?? 'onward';
}
