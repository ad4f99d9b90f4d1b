import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import { addNode, type Place } from '../../draft/edits/addNode.ts';
import { insertNode } from '../../draft/edits/insertNode.ts';
import { newNodeId } from '../../draft/edits/newNodeId.ts';
import { edgeKey } from '../../draft/edgeKey.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import type { OutletAt } from '../canvasStore.ts';
import { estimateSize } from '../../draft/estimateSize.ts';
import { focusNode } from './focusNode.ts';
import { freePlace } from './freePlace.ts';
import { newOutletId } from './newOutletId.ts';
import { viewMiddle } from './viewMiddle.ts';

export interface AddWhere {
  /** Where its top left corner goes, in the canvas's pixels; else beside what it comes from, else in the middle of the view. */
  readonly place?: Place | null;
  /** The outlet that leads to it. */
  readonly from?: OutletAt | null;
  /** The edge it goes into, by its key. */
  readonly edge?: string | null;
}

/** Adds a node of a type as its card starts it, selects it and shows it. */
export function addNodeOfType(flow: OpenFlow, type: string, { place = null, from = null, edge = null }: AddWhere): void {
  if (!flow.mayEdit) return;
  const { document, change, seal } = flow.draft.getState();
  const card = Object.entries(cards).find(([name]) => name === type)?.[1];
  if (card === undefined) return;
  const node = { id: newNodeId(document, type, Math.random), type, config: { ...card.starter({ document, newId: newOutletId }) } };
  const into = edge === null ? undefined : document.edges.find((each) => edgeKey(each) === edge);
  const spot = place ?? (from === null ? null : besideOutlet(flow, from));
  const at = freePlace(flow.canvas.getState().nodes, spot ?? viewMiddle(flow, estimateSize(node)), estimateSize(node));
  seal();
  if (into === undefined) change({ name: 'add', count: 1 }, (each) => addNode(each, { node, place: at, ...(from && { from }) }));
  else {
    const outlet = outletsOf(cards, node).find(({ optional }) => !optional)?.name ?? null;
    change({ name: 'insert', count: 1 }, (each) => insertNode(each, { edge: into, node, place: at, outlet }));
  }
  focusNode(flow, node.id);
}

/** To the right of an outlet, a little above its height. */
function besideOutlet(flow: OpenFlow, { node, outlet }: OutletAt): Place | null {
  const cell = flow.canvas.getState().nodes.find((each) => each.type === 'flow' && each.data.node.id === node);
  if (cell?.type !== 'flow') return null;
  const index = outletsOf(cards, cell.data.node).findIndex(({ name }) => name === outlet);
  return { x: cell.position.x + estimateSize(cell.data.node).width + 88, y: cell.position.y + Math.max(0, index) * 56 };
}
