import type { KnowledgePoint } from '../../../server/contract.ts';
import type { ChartOption } from '../../charts/ChartOption.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { Language } from '../../i18n/language.ts';
import { shortDay } from '../service/shortDay.ts';

/** Questions as bars, answered and not, and the answered share as a line over them. */
export function seriesOption(series: readonly KnowledgePoint[], names: { readonly answers: string; readonly misses: string; readonly given: string }, language: Language): ChartOption {
  const share = (value: number): string => formatShare(value, language);
  return {
    grid: { left: 4, right: 4, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll' },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: series.map(({ from }) => shortDay(from, language)) },
    yAxis: [{ type: 'value', min: 0, minInterval: 1 }, { type: 'value', min: 0, max: 1, splitLine: { show: false }, axisLabel: { formatter: share } }],
    series: [
      { type: 'bar', name: names.answers, stack: 'asked', data: series.map(({ given }) => given.count) },
      { type: 'bar', name: names.misses, stack: 'asked', data: series.map(({ given }) => given.of - given.count) },
      { type: 'line', name: names.given, yAxisIndex: 1, data: series.map(({ given }) => given.share), showSymbol: series.length < 40, tooltip: { valueFormatter: (value) => formatShare(typeof value === 'number' ? value : null, language) } },
    ],
  };
}
