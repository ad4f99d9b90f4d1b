import type { ReactFlowInstance } from '@xyflow/react';
import type { CardCell, DropOffCell, ShareEdge } from './drawCells.ts';

/** Under this zoom, figures cannot be read. */
const readable = 0.45;

/** Brings a card into the middle, near enough to be read; one that is seen whole stays where it is. */
export function revealCard(view: ReactFlowInstance<DropOffCell, ShareEdge>, element: HTMLElement | null, cards: readonly CardCell[], key: string | null): void {
  const card = cards.find(({ id }) => id === key);
  if (card === undefined || element === null) return;
  const { position: { x, y }, width = 0, height = 0 } = card;
  const { x: left, y: top, zoom } = view.getViewport();
  const seen = x * zoom + left >= 0 && y * zoom + top >= 0 && (x + width) * zoom + left <= element.clientWidth && (y + height) * zoom + top <= element.clientHeight;
  if (seen && zoom >= readable) return;
  void view.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(zoom, 0.75) });
}
