import type { CardCell } from './drawCells.ts';

const side = 20;
const head = 44;

/** The place and size of a group's frame around its cards. */
export function frameAround(cards: readonly CardCell[]): { readonly position: { x: number; y: number }; readonly width: number; readonly height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position: { x, y }, width = 0, height = 0 } of cards) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { position: { x: left - side, y: top - head }, width: right - left + 2 * side, height: bottom - top + head + side };
}
