import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { nodeType } from '../canvas/nodeType.ts';

/** What a node is called in lists: its type and its id. */
export function nodeTitle(document: FlowDocument, node: string, language: 'zh' | 'en'): string {
  const type = document.nodes.find(({ id }) => id === node)?.type;
  const title = type === undefined ? undefined : nodeType(type)?.title[language];
  return title === undefined ? node : `${title} · ${node}`;
}
