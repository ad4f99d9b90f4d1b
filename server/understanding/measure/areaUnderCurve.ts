/** The chance that a right one scores higher than a wrong one (the area under the ROC curve): 0.5 is guessing. Ties count half. */
export function areaUnderCurve(scored: readonly { readonly score: number; readonly right: boolean }[]): number {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  let rights = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const inTie = sorted.slice(from, to).filter(({ right }) => right).length;
    ranks += (inTie * (from + 1 + to)) / 2;
    rights += inTie;
    from = to;
  }
  return (ranks - (rights * (rights + 1)) / 2) / (rights * (sorted.length - rights));
}
