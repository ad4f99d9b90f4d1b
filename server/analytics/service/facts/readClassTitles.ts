import * as z from 'zod';
import type { Database } from '../../../db/open.ts';

const document = z.object({ nodes: z.array(z.object({ type: z.string(), config: z.unknown() })) });
const topics = z.object({ classes: z.array(z.object({ id: z.string(), name: z.record(z.string(), z.string()) })) });

/** What the topics of topic nodes are called, by id and locale; the latest version that has one says it. */
export function readClassTitles({ connection }: Database): Map<string, Record<string, string>> {
  const titles = new Map<string, Record<string, string>>();
  for (const text of connection.prepare<[], string>("select document from flow_versions where document like '%\"classify\"%' order by published_at").pluck().iterate()) {
    for (const { type, config } of document.safeParse(JSON.parse(text)).data?.nodes ?? []) {
      for (const { id, name } of type === 'classify' ? (topics.safeParse(config).data?.classes ?? []) : []) titles.set(id, name);
    }
  }
  return titles;
}
