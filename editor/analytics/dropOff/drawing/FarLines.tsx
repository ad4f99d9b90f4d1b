import { useMemo } from 'react';
import { ViewportPortal } from '@xyflow/react';
import type { CardCell, ShareEdge } from './drawCells.ts';
import { linePath } from './linePath.ts';
import { lineWidth } from './lineWidth.ts';

/** All edges that somebody left by as a few shapes, for far out: thousands of elements would make moving slow. */
export function FarLines({ lines, cards }: { lines: readonly ShareEdge[]; cards: readonly CardCell[] }) {
  const shapes = useMemo(() => {
    const byId = new Map(cards.map((card) => [card.id, card]));
    const used = lines.filter(({ data }) => (data?.share ?? 0) > 0);
    return [...Map.groupBy(used, ({ data }) => Math.round(lineWidth(data?.share ?? 0)))].map(([width, of]) => ({ width, path: of.map((line) => linePath(line, byId)?.path ?? '').join('') }));
  }, [lines, cards]);
  return (
    <ViewportPortal>
      <svg className="far-lines" aria-hidden>{shapes.map(({ width, path }) => <path key={width} d={path} fill="none" strokeWidth={width} />)}</svg>
    </ViewportPortal>
  );
}
