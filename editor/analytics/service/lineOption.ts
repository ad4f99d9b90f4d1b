import type { ChartOption } from '../../charts/ChartOption.ts';
import type { showUnit } from './showUnit.ts';
import { timeStep } from './timeStep.ts';

interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface Lines {
  /** What stands along the axis. */
  readonly groups: readonly string[];
  readonly lines: readonly Line[];
  readonly show: (value: number) => string;
  /** `stack` is of bars, one upon the other. */
  readonly kind?: 'line' | 'bar' | 'stack';
  readonly unit: Parameters<typeof showUnit>[0];
}

/** Points whose values each have room for a symbol. */
const roomy = 40;

/** Values over days or other groups, as lines with gaps where there is none, or bars. Where many points stand close, those alone have a symbol that no line leads to. */
export function lineOption({ groups, lines, show, kind = 'line', unit }: Lines): ChartOption {
  const step = unit === 'milliseconds' ? timeStep(Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))) : undefined;
  return {
    grid: { left: 4, right: 14, top: lines.length > 1 ? 36 : 14, bottom: 4, containLabel: true },
    ...(lines.length > 1 && { legend: { top: 0, left: 0, type: 'scroll' } }),
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? show(value) : '–') },
    xAxis: { type: 'category', data: [...groups], boundaryGap: kind !== 'line' },
    yAxis: { type: 'value', min: 0, ...((unit === 'share' || unit === 'mood') && { max: 1 }), ...(step !== undefined && { interval: step, max: ({ max }: { max: number }) => Math.max(1, Math.ceil(max / step)) * step }), axisLabel: { formatter: (value: number) => show(value) } },
    series: lines.map(({ name, values }) => {
      if (kind !== 'line') return { type: 'bar', name, data: [...values], barMaxWidth: 44, ...(kind === 'stack' && { stack: 'whole' }) };
      return { type: 'line', name, showAllSymbol: true, data: groups.length < roomy ? [...values] : values.map((value, at) => ({ value, symbolSize: value !== null && isNone(values[at - 1]) && isNone(values[at + 1]) ? 5 : 0 })) };
    }),
  };
}

function isNone(value: number | null | undefined): boolean {
  return value === null || value === undefined;
}
