import { useEffect, useState } from 'react';
import type { ECharts } from 'echarts/core';
import type { ChartOption } from './ChartOption.ts';
import { chartTheme } from './chartTheme.ts';
import { dressOption } from './dressOption.ts';
import { markSoFar } from './markSoFar.ts';
import type { Scheme } from './palette.ts';

/** Where one point of a chart is, in ECharts' counting. `of` only for a Sankey. */
export interface ChartPoint {
  readonly series: number;
  readonly index: number;
  readonly of?: 'node' | 'edge';
}

interface Drawing {
  readonly place: HTMLElement | null;
  readonly option: ChartOption;
  readonly scheme: Scheme;
  /** What is said of the last point, where it is still running. */
  readonly soFar: string | undefined;
  readonly moves: boolean;
  readonly onPoint: (point: ChartPoint) => void;
}

/** Draws an option in a place of the page, as wide as the place is; null until ECharts is there. */
export function useDrawing({ place, option, scheme, soFar, moves, onPoint }: Drawing): ECharts | null {
  const [chart, setChart] = useState<ECharts | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    let gone = false;
    let leave = (): void => undefined;
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return;
      const made = init(place, chartTheme(scheme), { renderer: 'svg' });
      const sizes = new ResizeObserver(() => made.resize());
      sizes.observe(place);
      setChart(made);
      leave = () => {
        sizes.disconnect();
        made.dispose();
      };
    });
    return () => {
      gone = true;
      leave();
      setChart(null);
    };
  }, [place, scheme]);

  useEffect(() => {
    const dressed = dressOption(option, scheme);
    chart?.setOption({ ...(soFar === undefined ? dressed : markSoFar(dressed, scheme, soFar)), animation: moves }, { notMerge: true });
  }, [chart, option, scheme, soFar, moves]);

  useEffect(() => {
    if (chart === null) return undefined;
    const clicked = ({ seriesIndex = 0, dataIndex, dataType }: { seriesIndex?: number | undefined; dataIndex: number; dataType?: string | undefined }): void => {
      onPoint({ series: seriesIndex, index: dataIndex, ...((dataType === 'node' || dataType === 'edge') && { of: dataType }) });
    };
    chart.on('click', clicked);
    return () => {
      if (!chart.isDisposed()) chart.off('click', clicked);
    };
  }, [chart, onPoint]);
  return chart;
}
