import type { CardCell } from './drawCells.ts';

/** Pixels between cards that would lie on one another. */
const gap = 16;

/** Cards where the flow's drawing has its nodes, moved down just as far as they would lie on one another: figures can take more room than the editor's nodes do. */
export function apart(cards: readonly CardCell[]): CardCell[] {
  const boxes: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  const tops = new Map<string, number>();
  for (const { id, position: { x, y }, width = 0, height = 0 } of cards.toSorted((one, other) => one.position.y - other.position.y)) {
    const beside = boxes.filter(({ left, right }) => left < x + width && x < right);
    let top = y;
    const hit = () => beside.find((box) => box.top < top + height + gap && top < box.bottom + gap);
    for (let box = hit(); box !== undefined; box = hit()) top = box.bottom + gap;
    boxes.push({ left: x, right: x + width, top, bottom: top + height });
    tops.set(id, top);
  }
  return cards.map((card) => ({ ...card, position: { x: card.position.x, y: tops.get(card.id) ?? card.position.y } }));
}
