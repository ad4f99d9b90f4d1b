import type { ChartOption } from '../../charts/ChartOption.ts';

interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface Lines {
  /** What stands along the axis. */
  readonly groups: readonly string[];
  readonly lines: readonly Line[];
  readonly show: (value: number) => string;
  readonly kind?: 'line' | 'bar';
  /** The largest value there can be, where there is one. */
  readonly max?: number;
}

/** Values over days or other groups, as lines with gaps where there is none, or bars. */
export function lineOption({ groups, lines, show, kind = 'line', max }: Lines): ChartOption {
  return {
    grid: { left: 4, right: 14, top: lines.length > 1 ? 36 : 14, bottom: 4, containLabel: true },
    ...(lines.length > 1 && { legend: { top: 0, left: 0, type: 'scroll' } }),
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? show(value) : '–') },
    xAxis: { type: 'category', data: [...groups], boundaryGap: kind === 'bar' },
    yAxis: { type: 'value', min: 0, ...(max !== undefined && { max }), axisLabel: { formatter: (value: number) => show(value) } },
    series: lines.map(({ name, values }) => ({ type: kind, name, data: [...values], ...(kind === 'line' && { showSymbol: groups.length < 40 }) })),
  };
}
