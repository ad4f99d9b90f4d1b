import type { Selection } from '../../flow/stageStore.ts';

/** How many things are selected; edges count only where nothing else is. */
export function countOf({ nodes, edges, groups, notes }: Selection): number {
  return nodes.size + groups.size + notes.size || edges.size;
}
