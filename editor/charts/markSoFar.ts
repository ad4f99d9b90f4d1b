import type { ChartOption } from './ChartOption.ts';
import { palette, type Scheme } from './palette.ts';

type Series = Extract<ChartOption['series'], readonly unknown[]>[number];

/**
 * A chart's dressed option whose last point is still running, so that nobody takes it for a fall: lines are dashed on the way
 * there and end with a hollow symbol, bars have a dashed edge and are pale, and the tooltip says the words after its name.
 *
 * @example markSoFar(dressOption(option, 'dark'), 'dark', 'today so far') // the tooltip of the last: 'Nov 27 · today so far'
 */
export function markSoFar(option: ChartOption, scheme: Scheme, words: string): ChartOption {
  const series = [option.series ?? []].flat();
  return {
    ...option,
    ...(option.xAxis && { xAxis: [option.xAxis].flat().map((axis) => nameLast(axis, words)) }),
    // What is drawn over lines comes last, so that the others keep their places, which the keyboard and clicks go by.
    series: [...series.map((each, at) => paleLast(each, colorOf(each, at, scheme))), ...series.flatMap((each, at) => dashes(each, colorOf(each, at, scheme), scheme))],
  };
}

type Axis = Extract<NonNullable<ChartOption['xAxis']>, readonly unknown[]>[number];

function nameLast(axis: Axis, words: string): Axis {
  if (axis.type !== 'category') return axis;
  const names = axis.data ?? [];
  const last = names.at(-1);
  if (typeof last !== 'string') return axis;
  return { ...axis, data: [...names.slice(0, -1), `${last} · ${words}`], axisLabel: { ...axis.axisLabel, formatter: (name: string, at: number) => (at === names.length - 1 ? last : name) } };
}

function paleLast(series: Series, color: string): Series {
  if (series.type !== 'bar' || !Array.isArray(series.data)) return series;
  const last = numberOf(series.data.at(-1));
  if (last === null) return series;
  return { ...series, data: [...series.data.slice(0, -1), { value: last, itemStyle: { opacity: 0.5, borderColor: color, borderWidth: 1.5, borderType: 'dashed' } }] };
}

/** ECharts draws a line in one style throughout; gaps in the colour of what is behind it make it dashed at its end. */
function dashes(series: Series, color: string, scheme: Scheme): Series[] {
  if (series.type !== 'line' || !Array.isArray(series.data)) return [];
  const { surface } = palette[scheme];
  const [before, last] = [numberOf(series.data.at(-2)), numberOf(series.data.at(-1))];
  if (last === null) return [];
  const { name, yAxisIndex, symbol } = series;
  return [{
    // Above the line also while that is lifted, as what is pointed at is.
    type: 'line', z: 4, silent: true, legendHoverLink: false, tooltip: { show: false }, symbolSize: 7, showAllSymbol: true,
    ...(name !== undefined && { name }), ...(yAxisIndex !== undefined && { yAxisIndex }), ...(symbol !== undefined && { symbol }),
    data: [...series.data.slice(0, -2).map(() => null), ...(series.data.length > 1 ? [{ value: before, symbol: 'none' }] : []), last],
    lineStyle: { color: surface, width: 4, type: [4, 4], dashOffset: 4 },
    itemStyle: { color: surface, borderColor: color, borderWidth: 1.8 },
  }];
}

function colorOf({ itemStyle }: Series, at: number, scheme: Scheme): string {
  const { series } = palette[scheme];
  const own = itemStyle !== undefined && 'color' in itemStyle ? itemStyle.color : undefined;
  return typeof own === 'string' ? own : series[at % series.length] ?? series[0];
}

function numberOf(item: unknown): number | null {
  if (typeof item === 'object' && item !== null && 'value' in item) return numberOf(item.value);
  return typeof item === 'number' ? item : null;
}
