import type { FlowEdge } from '../../engine/sdk/flow.ts';

/** What tells edges apart: an outlet has at most one. Ids and outlets may hold any character. */
export function edgeKey({ from, outlet }: Pick<FlowEdge, 'from' | 'outlet'>): string {
  return JSON.stringify([from, outlet]);
}
