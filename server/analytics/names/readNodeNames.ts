import * as z from 'zod';
import { localize, type BilingualText } from '../../../engine/sdk/localizedText.ts';
import { cards } from '../../../nodes/cards.ts';
import type { Database } from '../../db/open.ts';

const drawn = z.object({ nodes: z.array(z.object({ id: z.string(), type: z.string(), config: z.unknown() })) });
const texts = z.record(z.string(), z.string());
const longest = 60;

/** By database, flow and newest version; published versions never change. */
const known = new WeakMap<Database, Map<string, ReadonlyMap<string, BilingualText>>>();
const mostKnown = 500;

/** What a flow's nodes are called where they cannot be seen: their type, their id, and the first thing they say, as the newest version has them. */
export function readNodeNames(database: Database, flow: string): (node: string | null) => BilingualText {
  const kept = known.get(database) ?? new Map<string, ReadonlyMap<string, BilingualText>>();
  known.set(database, kept);
  const newest = database.connection.prepare<[string], number | null>('select max(version) from flow_versions where flow_id = ?').pluck().get(flow);
  const key = `${flow} ${newest ?? ''}`;
  const names = kept.get(key) ?? nameNodes(database, flow);
  if (kept.size >= mostKnown) kept.clear();
  kept.set(key, names);
  return (id) => (id === null ? { zh: '流程之外的兜底', en: 'The rescue behind the flow' } : (names.get(id) ?? { zh: id, en: id }));
}

function nameNodes({ connection }: Database, flow: string): ReadonlyMap<string, BilingualText> {
  const documents = connection.prepare<[string], string>('select document from flow_versions where flow_id = ? order by version').pluck().all(flow);
  const nodes = new Map(documents.flatMap((document) => drawn.safeParse(JSON.parse(document)).data?.nodes ?? []).map((node) => [node.id, node]));
  const titles = new Map(Object.entries(cards).map(([type, { title }]) => [type, title]));
  return new Map([...nodes].map(([id, { type, config }]) => {
    const called = (language: 'zh' | 'en'): string => {
      // What a variable holds is not known here.
      const said = firstText(config, language).replaceAll(/\{\{.*?\}\}/gs, '…');
      const head = `${titles.get(type)?.[language] ?? type} ${id}`;
      return said === '' ? head : `${head}${language === 'zh' ? '：' : ': '}${said.length > longest ? `${said.slice(0, longest)}…` : said}`;
    };
    return [id, { zh: called('zh'), en: called('en') }];
  }));
}

/** The first text for customers in a node's settings; those are maps of locale to text, wherever they stand. */
function firstText(config: unknown, language: 'zh' | 'en'): string {
  const read = texts.safeParse(config).data;
  if (read !== undefined && ('zh' in read || 'en' in read)) return localize(read, language).trim();
  if (typeof config !== 'object' || config === null) return '';
  for (const value of Object.values(config)) {
    const found = firstText(value, language);
    if (found !== '') return found;
  }
  return '';
}
