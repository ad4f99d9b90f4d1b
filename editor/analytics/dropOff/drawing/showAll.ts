import type { ReactFlowInstance } from '@xyflow/react';
import { boundsOf } from './boundsOf.ts';
import type { CardCell, DropOffCell, ShareEdge } from './drawCells.ts';

/** Pixels of the screen around a flow that is shown whole. */
const margin = 32;

/** Shows all of a flow, at most in its own size. React Flow's own way looks only at cards that have been in sight. */
export function showAll(view: ReactFlowInstance<DropOffCell, ShareEdge>, element: HTMLElement | null, cards: readonly CardCell[]): void {
  if (element === null || cards.length === 0) return;
  const { x, y, width, height } = boundsOf(cards);
  const zoom = Math.max(0.05, Math.min((element.clientWidth - 2 * margin) / width, (element.clientHeight - 2 * margin) / height, 1));
  void view.setViewport({ x: element.clientWidth / 2 - (x + width / 2) * zoom, y: element.clientHeight / 2 - (y + height / 2) * zoom, zoom });
}
