import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import type { OutletAt } from '../canvasStore.ts';
import { idOf } from '../canvasKey.ts';

/** The outlet the keyboard is on, else the first one of the selected node that leads nowhere yet, else its first. */
export function freeOutlet({ draft, stage }: OpenFlow): OutletAt | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.classList.contains('react-flow__handle')) {
    const { nodeid, handleid } = focused.dataset;
    if (nodeid !== undefined && handleid !== undefined) return { node: idOf(nodeid), outlet: idOf(handleid) };
  }
  const { nodes } = stage.getState().selection;
  const { document: flow } = draft.getState();
  const node = nodes.size === 1 ? flow.nodes.find(({ id }) => nodes.has(id)) : undefined;
  if (node === undefined) return null;
  const taken = new Set(flow.edges.filter(({ from }) => from === node.id).map(({ outlet }) => outlet));
  const outlets = outletsOf(cards, node);
  const free = outlets.find(({ name, optional }) => !optional && !taken.has(name)) ?? outlets.find(({ name }) => !taken.has(name)) ?? outlets[0];
  return free === undefined ? null : { node: node.id, outlet: free.name };
}
