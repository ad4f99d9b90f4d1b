import * as z from 'zod';
import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import { nodeNames } from '../../../engine/sdk/nodeNames.ts';
import type { Database } from '../../db/open.ts';

const drawn = z.object({ nodes: z.array(z.object({ id: z.string(), config: z.unknown() })) });

/** By database, flow and newest version; published versions never change. */
const known = new WeakMap<Database, Map<string, ReadonlyMap<string, BilingualText>>>();
const mostKnown = 500;

/** What a flow's nodes are called, as the console calls them: by the first thing they say, else by their id, as the newest version that has them says it. */
export function readNodeNames(database: Database, flow: string): (node: string | null) => BilingualText {
  const kept = known.get(database) ?? new Map<string, ReadonlyMap<string, BilingualText>>();
  known.set(database, kept);
  const newest = database.connection.prepare<[string], number | null>('select max(version) from flow_versions where flow_id = ?').pluck().get(flow);
  const key = `${flow} ${newest ?? ''}`;
  const names = kept.get(key) ?? nameNodes(database, flow);
  if (kept.size >= mostKnown) kept.clear();
  kept.set(key, names);
  return (id) => (id === null ? { zh: '流程之外的人工兜底', en: 'A person behind the flow' } : (names.get(id) ?? { zh: id, en: id }));
}

function nameNodes({ connection }: Database, flow: string): ReadonlyMap<string, BilingualText> {
  const documents = connection.prepare<[string], string>('select document from flow_versions where flow_id = ? order by version desc').pluck().all(flow);
  const [nodes = [], ...older] = documents.map((document) => drawn.safeParse(JSON.parse(document)).data?.nodes ?? []);
  const [zh, en] = [nodeNames(nodes, 'zh', older.flat()), nodeNames(nodes, 'en', older.flat())];
  return new Map(zh.entries().map(([id, name]) => [id, { zh: name, en: en.get(id) ?? id }]));
}
