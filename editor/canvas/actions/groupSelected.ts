import { groupNodes } from '../../draft/edits/groupNodes.ts';
import { newId } from '../../draft/edits/newId.ts';
import { ungroup } from '../../draft/edits/ungroup.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';

/** Draws a frame around the selected nodes. */
export function groupSelected({ mayEdit, draft, stage }: OpenFlow): void {
  const { selection, select } = stage.getState();
  const { document, change, seal } = draft.getState();
  const nodes = document.nodes.filter(({ id }) => selection.nodes.has(id)).map(({ id }) => id);
  if (!mayEdit || nodes.length === 0) return;
  const id = newId('group', (each) => document.layout.groups.some((group) => group.id === each), Math.random);
  seal();
  change({ name: 'group', count: nodes.length }, (each) => groupNodes(each, { id, title: '', color: 'blue', nodes }));
  select({ groups: new Set([id]) });
}

/** Takes away the frames that are selected, or those around selected nodes. */
export function ungroupSelected({ mayEdit, draft, stage }: OpenFlow): void {
  const { selection, select } = stage.getState();
  const { document, change, seal } = draft.getState();
  const going = document.layout.groups.filter(({ id, nodes }) => selection.groups.has(id) || nodes.some((node) => selection.nodes.has(node)));
  if (!mayEdit || going.length === 0) return;
  seal();
  change({ name: 'ungroup', count: going.length }, (each) => ungroup(each, new Set(going.map(({ id }) => id))));
  select({ nodes: new Set(going.flatMap(({ nodes }) => nodes).filter((id) => document.nodes.some((node) => node.id === id))) });
}
