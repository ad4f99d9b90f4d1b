import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Selects every node and note. */
export function selectAll({ draft, stage }: OpenFlow): void {
  const { nodes, layout } = draft.getState().document;
  stage.getState().select({ nodes: new Set(nodes.map(({ id }) => id)), notes: new Set(layout.notes.map(({ id }) => id)) });
}
