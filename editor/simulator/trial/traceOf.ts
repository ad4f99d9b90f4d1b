import type { Trace } from '../../flow/stageStore.ts';
import { edgeKey } from '../../draft/edgeKey.ts';
import type { Moment } from './moment.ts';
import type { Point } from './tree.ts';

/** What a way through the flow passes, for drawing on the canvas. */
export function traceOf(path: readonly Point[], here: Moment | null): Trace {
  const visits = path.flatMap(({ scene }) => scene.visits);
  const nodes = visits.flatMap(({ node }) => (node === null ? [] : [node]));
  const edges = visits.flatMap(({ node, outlet }) => (node === null || outlet === null ? [] : [edgeKey({ from: node, outlet })]));
  return { active: here && here.status !== 'closed' ? nodeOf(here) : null, nodes: new Set(nodes), edges: new Set(edges) };
}

/** The node at which a conversation stands; null in the rescue. */
export function nodeOf({ flow, snapshot }: Moment): string | null {
  return flow.plan.nodes[snapshot.context.at]?.id ?? null;
}
