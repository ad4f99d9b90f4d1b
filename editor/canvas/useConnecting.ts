import { useMemo } from 'react';
import type { Connection, FinalConnectionState, HandleType } from '@xyflow/react';
import type { OpenFlow } from '../flow/FlowContext.ts';
import { connectTo } from './actions/connectTo.ts';
import { idOf, partOf } from './canvasKey.ts';
import type { CanvasEdge } from './canvasNode.ts';
import type { OutletAt } from './canvasStore.ts';

/** What React Flow has to know about drawing edges: what may be connected, and what happens then. */
export function useConnecting(flow: OpenFlow) {
  return useMemo(() => {
    let reconnected = false;
    return {
      onConnect({ source, sourceHandle, target }: Connection) {
        if (sourceHandle !== null) connectTo(flow, { node: idOf(source), outlet: idOf(sourceHandle) }, idOf(target));
      },
      onConnectStart() {
        flow.canvas.getState().view?.element.classList.add('connecting');
      },
      /** Dropped on a node's body, it leads there; on the empty canvas, the next node is chosen. */
      onConnectEnd(event: MouseEvent | TouchEvent, { isValid, fromHandle, fromNode }: FinalConnectionState) {
        const { view, set } = flow.canvas.getState();
        view?.element.classList.remove('connecting');
        if (isValid || !fromNode || fromHandle?.type !== 'source' || !fromHandle.id || !flow.mayEdit) return;
        const from = { node: idOf(fromNode.id), outlet: idOf(fromHandle.id) };
        const at = placeOf(event);
        const body = nodeAt(at);
        if (body !== null) connectTo(flow, from, body);
        else if (view !== null && isOnCanvas(at)) {
          const place = view.flow.screenToFlowPosition(at);
          set({ menu: { kind: 'add', at, place: { x: place.x, y: place.y - 22 }, from, edge: null } });
        }
      },
      onReconnectStart() {
        reconnected = false;
      },
      onReconnect({ data }: CanvasEdge, { source, sourceHandle, target }: Connection) {
        reconnected = true;
        if (data && sourceHandle !== null) connectTo(flow, { node: idOf(source), outlet: idOf(sourceHandle) }, idOf(target), data.edge);
      },
      onReconnectEnd(event: MouseEvent | TouchEvent, { data }: CanvasEdge, handle: HandleType) {
        // React Flow names the end that stays.
        if (reconnected || !data) return;
        if (handle === 'target') {
          const from = outletAt(placeOf(event));
          if (from !== null) connectTo(flow, from, data.edge.to, data.edge);
          return;
        }
        const body = nodeAt(placeOf(event));
        if (body !== null) connectTo(flow, { node: data.edge.from, outlet: data.edge.outlet }, body, data.edge);
      },
    };
  }, [flow]);
}

function placeOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

function nodeAt({ x, y }: { x: number; y: number }): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const key = element.closest('.react-flow__node')?.getAttribute('data-id');
    const part = key === null || key === undefined ? null : partOf(key);
    if (part?.kind === 'nodes') return part.id;
  }
  return null;
}

function outletAt({ x, y }: { x: number; y: number }): OutletAt | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const handle = element.closest('.react-flow__handle.source.connectable, li:has(> .react-flow__handle.source.connectable)');
    const outlet = handle?.getAttribute('data-handleid') ?? handle?.querySelector('.react-flow__handle')?.getAttribute('data-handleid');
    const node = handle?.closest('.react-flow__node')?.getAttribute('data-id');
    if (outlet && node) return { node: idOf(node), outlet: idOf(outlet) };
  }
  return null;
}

function isOnCanvas({ x, y }: { x: number; y: number }): boolean {
  return document.elementFromPoint(x, y)?.closest('.react-flow__pane') !== null;
}
