import { useMemo, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { Place } from '../draft/edits/addNode.ts';
import type { OpenFlow } from '../flow/FlowContext.ts';
import type { CanvasEdge, CanvasNode } from './canvasNode.ts';
import { contextTarget } from './contextTarget.ts';
import { longPress } from './longPress.ts';
import { startView } from './startView.ts';

/** From this width on, in pixels, a panel leaves the canvas in sight. */
const wide = 992;

/** Under this zoom, nothing but blocks is drawn. */
const tiny = 0.2;

/** What happens on looking about, moving, clicking, and asking for a menu. The same functions for as long as the flow is open: new ones would draw a thousand nodes again. */
export function useHandling(flow: OpenFlow, element: RefObject<HTMLDivElement | null>) {
  return useMemo(() => {
    const { canvas, stage } = flow;
    const { set } = canvas.getState();
    // While something moves, nodes are drawn without shadows; far out they have none, and there are too many to ask.
    const begin = () => {
      if (canvas.getState().zoom >= 40) element.current?.classList.add('moving');
    };
    const end = () => element.current?.classList.remove('moving');
    const drop = () => {
      end();
      canvas.getState().drop();
    };
    const openMenu = (at: Place, target: Element) => {
      const on = contextTarget(flow, target);
      // Edges have nothing to offer to who may not edit.
      if (on !== null && (flow.mayEdit || on.kind !== 'edge')) set({ menu: { kind: 'context', at, on } });
    };
    const press = longPress(openMenu);
    let byTouch = false;
    return {
      onNodeDragStart: begin,
      onNodeDragStop: drop,
      onSelectionDragStart: begin,
      onSelectionDragStop: drop,
      onMoveStart: begin,
      onMoveEnd: end,
      onMove(_event: unknown, { zoom }: Viewport) {
        const percent = Math.round(zoom * 100);
        if (percent === canvas.getState().zoom) return;
        set({ zoom: percent });
        element.current?.classList.toggle('tiny', zoom < tiny);
      },
      onInit(instance: ReactFlowInstance<CanvasNode, CanvasEdge>) {
        if (element.current === null) return;
        set({ view: { flow: instance, element: element.current } });
        startView(flow);
      },
      onEdgeMouseEnter(_event: MouseEvent, { id }: CanvasEdge) {
        // A tap enters before it clicks: buttons that appear then would take the click. It selects the edge, which shows them too.
        if (!byTouch) canvas.hovered.setState({ edge: id });
      },
      onPaneMouseMove({ target, currentTarget }: MouseEvent) {
        // The pane also holds the edges, and hears of them.
        if (target === currentTarget && canvas.hovered.getState().edge !== null) canvas.hovered.setState({ edge: null });
      },
      onNodeClick({ shiftKey, metaKey, ctrlKey }: MouseEvent, { type }: CanvasNode) {
        // A trial goes on while one looks around; the other panels give way. On a phone, where the panel covers the canvas, a second tap opens it.
        const { panel, set: setStage } = stage.getState();
        if (type === 'flow' && !shiftKey && !metaKey && !ctrlKey && panel !== 'simulator' && innerWidth >= wide) setStage({ panel: 'inspector' });
      },
      onNodeDoubleClick(_event: MouseEvent, { type }: CanvasNode) {
        if (type === 'flow') stage.getState().set({ panel: 'inspector' });
      },
      onContextMenu(event: MouseEvent) {
        if (!(event.target instanceof Element) || event.target.closest('input, textarea')) return;
        event.preventDefault();
        // The menu key has no place of its own.
        const box = event.clientX === 0 && event.clientY === 0 ? event.target.getBoundingClientRect() : null;
        openMenu(box ? { x: box.x + Math.min(box.width, 80), y: box.y + Math.min(box.height, 40) } : { x: event.clientX, y: event.clientY }, event.target);
      },
      ...press,
      onPointerDownCapture(event: PointerEvent) {
        byTouch = event.pointerType === 'touch';
        press.onPointerDownCapture(event);
      },
      onPointerMoveCapture(event: PointerEvent) {
        byTouch = event.pointerType === 'touch';
        press.onPointerMoveCapture(event);
      },
    };
  }, [flow, element]);
}
