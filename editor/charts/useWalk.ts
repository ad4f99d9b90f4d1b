import { useCallback, useState, type KeyboardEvent } from 'react';
import type { ECharts } from 'echarts/core';
import type { ChartPoint } from './useDrawing.ts';

interface Walk {
  readonly chart: ECharts | null;
  readonly points: readonly ChartPoint[];
  readonly onPick: ((at: number) => void) | undefined;
}

/** Walks a chart's points with the arrow keys, Home and End, and picks one with Enter. `at` is where one stands. */
export function useWalk({ chart, points, onPick }: Walk) {
  const [at, setAt] = useState<number | null>(null);

  const show = useCallback((next: number | null) => {
    setAt(next);
    chart?.dispatchAction({ type: 'downplay' });
    const point = next === null ? undefined : points[next];
    if (point === undefined) return chart?.dispatchAction({ type: 'hideTip' });
    const where = { seriesIndex: point.series, dataIndex: point.index, ...(point.of && { dataType: point.of }) };
    chart?.dispatchAction({ type: 'highlight', ...where });
    return chart?.dispatchAction({ type: 'showTip', ...where });
  }, [chart, points]);

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const last = points.length - 1;
    const next = last < 0 ? null : stepOf(event.key, at, last);
    if (next !== null) {
      event.preventDefault();
      show(next);
    }
    if (event.key === 'Escape') show(null);
    if (event.key === 'Enter' && at !== null && onPick) {
      event.preventDefault();
      onPick(at);
    }
  }, [points, at, show, onPick]);

  return { at, onKeyDown, onBlur: () => show(null) };
}

function stepOf(key: string, at: number | null, last: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return at === null ? 0 : Math.min(last, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at === null ? last : Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
