import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { cards } from '../../nodes/cards.ts';

const titles = new Map(Object.entries(cards).map(([type, { title }]) => [type, title]));

/** What a node is called in lists: its type and its id. */
export function nodeTitle(document: FlowDocument, node: string, language: 'zh' | 'en'): string {
  const type = document.nodes.find(({ id }) => id === node)?.type;
  const title = type === undefined ? undefined : titles.get(type)?.[language];
  return title === undefined ? node : `${title} · ${node}`;
}
