import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { newId } from './newId.ts';

/** An id for a new node of a type, such as `conversation-8f2k`. No edge, place or group of the document names it either. */
export function newNodeId({ nodes, edges, layout }: FlowDocument, type: string, random: () => number): string {
  const taken = new Set([
    ...nodes.map(({ id }) => id),
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...layout.nodes.map(({ id }) => id),
    ...layout.groups.flatMap((group) => group.nodes),
  ]);
  return newId(type, (id) => taken.has(id), random);
}
