interface Room {
  /** Pixels for the legend. */
  readonly top: number;
  /** Pixels for what is written at the ends of bars that lie. */
  readonly right: number;
}

/** Where the bars or lines of a chart are drawn: as wide as the names beside them leave room for. */
export function barGrid({ top, right }: Room) {
  const sides = { left: 8, right, top, bottom: 4 };
  return { ...sides, outerBoundsMode: 'same', outerBounds: sides } as const;
}
