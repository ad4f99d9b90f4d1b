import type { ReactFlowInstance } from '@xyflow/react';
import type { CardCell, DropOffCell, ShareEdge } from './drawCells.ts';
import { showAll } from './showAll.ts';

/** Smaller than this, figures cannot be read. */
const readable = 0.42;
const near = 0.75;

/** The first look at a flow: all of it where it can be read then, else its start. */
export function firstView(view: ReactFlowInstance<DropOffCell, ShareEdge>, element: HTMLElement | null, cards: readonly CardCell[]): void {
  const start = cards.find(({ data }) => data.start) ?? cards[0];
  if (start === undefined || element === null) return;
  showAll(view, element, cards);
  if (view.getZoom() >= readable) return;
  const margin = Math.min(32, element.clientWidth * 0.05);
  void view.setViewport({ x: margin - start.position.x * near, y: element.clientHeight / 2 - (start.position.y + (start.height ?? 0) / 2) * near, zoom: near });
}
