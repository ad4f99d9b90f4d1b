import type { ChartOption } from './ChartOption.ts';
import { palette, type Scheme } from './palette.ts';

/** Symbols of lines, so that each can be told from the others without its colour. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'] as const;

/** A chart's option with what every chart of ours has: patterns and symbols beside colour, a tooltip as text, and no movement. */
export function dressOption(option: ChartOption, scheme: Scheme): ChartOption {
  const series = [option.series ?? []].flat();
  const linesBefore = (at: number): number => series.slice(0, at).filter(({ type }) => type === 'line').length;
  return {
    animation: false,
    ...option,
    series: series.map((each, at): (typeof series)[number] => (each.type === 'line' ? { ...each, symbol: each.symbol ?? symbols[linesBefore(at) % symbols.length] ?? 'circle', ...(!each.areaStyle && { itemStyle: { decal: { symbol: 'none' }, ...each.itemStyle } }) } : each)),
    ...(option.legend && { legend: [option.legend].flat().map((legend) => ({ formatter: cut, tooltip: { show: true }, ...legend })) }),
    // By itself, ECharts makes room for names as long as they were before they were cut.
    ...(option.xAxis && { xAxis: [option.xAxis].flat().map((axis) => (axis.type === 'category' && axis.data !== undefined && axis.data.length <= 12 ? { ...axis, axisLabel: { interval: 0, ...axis.axisLabel } } : axis)) }),
    // Names come from flows and customers: as text, never as markup.
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, ...[option.tooltip ?? {}].flat()[0] },
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1, decals: decals(palette[scheme].pattern) } },
  };
}

/** A long name would push the others of the legend out of the picture; pointed at, it is told whole. */
function cut(name: string): string {
  const letters = Array.from(name);
  const most = letters.some((letter) => letter > '\u2E80') ? 14 : 26;
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
}

/** The first is plain: one kind of bar needs no pattern. */
function decals(color: string) {
  return [
    { symbol: 'none', color },
    { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
    { symbol: 'circle', color, symbolSize: 0.7, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] },
    { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
    { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [3, 4] },
    { symbol: 'triangle', color, symbolSize: 0.8, dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [8, 0] },
    { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: Math.PI / 2 },
    { symbol: 'diamond', color, symbolSize: 0.8, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [7, 0] },
  ];
}
