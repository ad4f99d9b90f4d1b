import { getLocation } from 'jsonc-parser';
import type { FlowDocument } from '../../engine/sdk/flow.ts';

/**
 * The node that a place in a flow's text is about: the one it lies in, the one that its edge leaves, or the one whose
 * position it is.
 *
 * @param offset in UTF-16 units
 * @param document what the text says
 */
export function nodeAt(text: string, offset: number, document: FlowDocument): string | undefined {
  const [part, second, third] = getLocation(text, offset).path;
  if (part === 'nodes' && typeof second === 'number') return document.nodes[second]?.id;
  if (part === 'edges' && typeof second === 'number') return document.edges[second]?.from;
  if (part === 'layout' && second === 'nodes' && typeof third === 'number') return document.layout.nodes[third]?.id;
  return undefined;
}
