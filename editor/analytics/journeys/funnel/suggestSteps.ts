import type { Paths } from '../../../../server/contract.ts';

/** How many steps are suggested at most. */
const most = 5;

/** Nodes to begin a funnel with: those along the most frequent whole way that has at least two; empty when there is none. */
export function suggestSteps({ sequences }: Pick<Paths, 'sequences'>): readonly string[] {
  for (const { nodes } of sequences) {
    const different = [...new Set(nodes.map((node) => node ?? ''))];
    if (different.length >= 2) return different.slice(0, most);
  }
  return [];
}
