import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from './apart.ts';
import { cardSize } from './cardSize.ts';
import type { CardCell } from './drawCells.ts';

const cell = (id: number, x: number, y: number, height: number) => ({ id: String(id), position: { x, y }, width: cardSize.width, height }) as CardCell;

test('cards that lie apart stay where the drawing has them', () => {
  const cards = [cell(0, 0, 0, 200), cell(1, 0, 216, 100), cell(2, 300, 10, 500)];
  expect(apart(cards)).toEqual(cards);
});

test('no two cards lie on one another, none moves sideways or up, and their order stays', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_200 }), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 60, max: 400 })), { maxLength: 40 });
  fc.assert(fc.property(some, (places) => {
    const cards = places.map(([x, y, height], id) => cell(id, x, y, height));
    const moved = apart(cards);
    moved.forEach((card, at) => {
      expect(card).toMatchObject({ id: cards[at]!.id, position: { x: cards[at]!.position.x } });
      expect(card.position.y).toBeGreaterThanOrEqual(cards[at]!.position.y);
      for (const other of moved.slice(at + 1)) {
        const beside = Math.abs(card.position.x - other.position.x) >= cardSize.width;
        const below = card.position.y + card.height! <= other.position.y || other.position.y + other.height! <= card.position.y;
        expect(beside || below).toBe(true);
      }
    });
  }));
});
