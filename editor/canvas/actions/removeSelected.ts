import { removeParts } from '../../draft/edits/removeParts.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import { countOf } from './countOf.ts';

/** Removes what is selected. */
export function removeSelected({ mayEdit, draft, stage }: OpenFlow, step: 'remove' | 'cut' = 'remove'): void {
  const { selection, select } = stage.getState();
  const count = countOf(selection);
  if (!mayEdit || count === 0) return;
  const { change, seal } = draft.getState();
  const onlyEdges = count === selection.edges.size;
  const onlyGroups = count === selection.groups.size;
  seal();
  change(onlyEdges ? { name: 'disconnect', count } : onlyGroups ? { name: 'ungroup', count } : { name: step, count }, (document) => removeParts(document, selection));
  const { nodes } = draft.getState().document;
  select({ nodes: new Set(nodes.filter(({ id }) => selection.nodes.has(id)).map(({ id }) => id)) });
}
