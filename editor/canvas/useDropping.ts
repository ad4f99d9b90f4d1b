import { useMemo, type DragEvent } from 'react';
import type { OpenFlow } from '../flow/FlowContext.ts';
import { nodeWidth } from '../draft/estimateSize.ts';

/** What a node type dragged from the palette is marked with. */
export const nodeTypeMark = 'application/x-handrail-node';

/** Takes node types dropped on the canvas; one dropped on an edge goes into it. */
export function useDropping(flow: OpenFlow) {
  return useMemo(() => ({
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(nodeTypeMark) || !flow.mayEdit) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const edge = edgeAt(event.clientX, event.clientY);
      if (edge !== flow.canvas.hovered.getState().edge) flow.canvas.hovered.setState({ edge });
    },
    onDrop(event: DragEvent) {
      const type = event.dataTransfer.getData(nodeTypeMark);
      const { view } = flow.canvas.getState();
      if (type === '' || view === null) return;
      event.preventDefault();
      const at = view.flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const edge = edgeAt(event.clientX, event.clientY);
      // It has come with the palette that the node was dragged from, and need not come with the canvas.
      void import('./actions/addNodeOfType.ts').then(({ addNodeOfType }) => addNodeOfType(flow, type, { place: { x: at.x - nodeWidth / 2, y: at.y - 22 }, edge }));
      flow.canvas.hovered.setState({ edge: null });
    },
  }), [flow]);
}

function edgeAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (id) return id;
  }
  return null;
}
