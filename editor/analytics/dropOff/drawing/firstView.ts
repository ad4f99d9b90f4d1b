import type { ReactFlowInstance } from '@xyflow/react';
import type { CardCell, DropOffCell, ShareEdge } from './drawCells.ts';

/** Smaller than this, figures cannot be read. */
const readable = 0.42;
const margin = 32;

/** The first look at a flow: all of it where it can be read then, else its start. */
export function firstView(view: ReactFlowInstance<DropOffCell, ShareEdge>, element: HTMLElement | null, cards: readonly CardCell[]): void {
  const start = cards.find(({ data }) => data.start) ?? cards[0];
  if (start === undefined || element === null) return;
  const bounds = view.getNodesBounds([...cards]);
  const zoom = Math.min((element.clientWidth - 2 * margin) / bounds.width, (element.clientHeight - 2 * margin) / bounds.height, 1);
  if (zoom >= readable) {
    void view.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom });
    return;
  }
  const near = 0.75;
  void view.setViewport({ x: margin - start.position.x * near, y: element.clientHeight / 2 - (start.position.y + (start.height ?? 0) / 2) * near, zoom: near });
}
