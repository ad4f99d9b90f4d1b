import { connect } from '../../draft/edits/connect.ts';
import { reconnect } from '../../draft/edits/reconnect.ts';
import type { FlowEdge } from '../../../engine/sdk/flow.ts';
import type { OpenFlow } from '../../flow/FlowContext.ts';
import type { OutletAt } from '../canvasStore.ts';

/** Draws an edge, or with `old` moves that edge's end. */
export function connectTo({ mayEdit, draft }: OpenFlow, { node, outlet }: OutletAt, to: string, old?: FlowEdge): void {
  const { document, change, seal } = draft.getState();
  if (!mayEdit || !document.nodes.some(({ id }) => id === to) || !document.nodes.some(({ id }) => id === node)) return;
  seal();
  const edge = { from: node, outlet, to };
  change({ name: 'connect', count: 1 }, (each) => (old ? reconnect(each, old, edge) : connect(each, edge)));
}
