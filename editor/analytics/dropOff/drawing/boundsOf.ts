import type { CardCell } from './drawCells.ts';

/** The smallest box that holds some cards, of which there is at least one. In the canvas's pixels. */
export function boundsOf(cards: readonly CardCell[]): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position: { x, y }, width = 0, height = 0 } of cards) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
