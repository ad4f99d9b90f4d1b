import { useSyncExternalStore } from 'react';
import type { NodeView } from '../kit/node/nodeView.tsx';

let known: ReadonlyMap<string, NodeView> = new Map();
const waiting = new Set<() => void>();

/**
 * Resolves when nodes can show what they say. Until then a canvas draws them with their titles and ways out, and can be used:
 * what they say is a tenth of what the browser would have to load before.
 */
export const viewsLoaded: Promise<void> = import('../../nodes/views.tsx').then(
  ({ views }) => {
    known = new Map(Object.entries(views));
    for (const tell of waiting) tell();
  },
  // The nodes stay bare; what cannot be loaded is told where something is asked of the server.
  () => undefined,
);

/** How a type of node shows what it says; undefined for one that is unknown, or not loaded yet. */
export function useNodeView(type: string): NodeView | undefined {
  const current = (): NodeView | undefined => known.get(type);
  return useSyncExternalStore(subscribe, current, current);
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
