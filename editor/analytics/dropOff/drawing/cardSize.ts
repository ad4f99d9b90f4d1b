/** How large cards are drawn, in the canvas's pixels: known before, so that a thousand need not be measured. As wide as the editor draws nodes, so that they stand where they stood there. */
export const cardSize = { width: 248, head: 44, figures: 62, comparison: 20, row: 28, rowsPadding: 9 } as const;

/** The height of a card. */
export function cardHeight(rows: number, compared: boolean): number {
  const { head, figures, comparison, row, rowsPadding } = cardSize;
  return head + figures + (compared ? comparison : 0) + (rows === 0 ? 0 : rows * row + rowsPadding);
}

/** Where a row's edge begins, from the card's top. */
export function rowMiddle(index: number, compared: boolean): number {
  return cardHeight(0, compared) + cardSize.rowsPadding / 2 + (index + 0.5) * cardSize.row;
}
