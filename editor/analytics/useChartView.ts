import { useCallback } from 'react';
import * as z from 'zod';
import type { ChartView } from '../charts/ChartView.ts';
import { usePageSearch } from './usePageSearch.ts';

/** Charts that are read as tables, with commas between them. */
const chartSearch = z.object({ tables: z.string().max(200).optional().catch(undefined) });

/** Whether a chart of the page, by a name of its own, is read as a table; the address keeps it. */
export function useChartView(chart: 'explore' | 'waits' | 'level' | 'ratings' | 'reasons' | 'topics' | 'mood' | 'negative' | 'hours' | 'waiting' | 'spent'): ChartView {
  const [{ tables }, change] = usePageSearch(chartSearch);
  const shown = new Set(tables?.split(','));
  const set = useCallback((asTable: boolean) => {
    const others = (tables?.split(',') ?? []).filter((each) => each !== chart);
    change({ tables: (asTable ? [...others, chart] : others).join(',') || undefined });
  }, [tables, chart, change]);
  return [shown.has(chart), set];
}
