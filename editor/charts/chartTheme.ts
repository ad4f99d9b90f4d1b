import { chartFont } from './chartFont.ts';
import { palette, type Scheme } from './palette.ts';

/** The house's look, as an ECharts theme. */
export function chartTheme(scheme: Scheme): object {
  const { series, surface, ink, muted, line } = palette[scheme];
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: muted, fontSize: 12, hideOverlap: true },
    nameTextStyle: { color: muted, fontSize: 12 },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    color: series,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: chartFont(), color: ink },
    // A long name would take the chart's room; the tooltip and the table have it whole.
    categoryAxis: { ...axis, axisLabel: { ...axis.axisLabel, width: 110, overflow: 'truncate' }, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    legend: { textStyle: { color: ink, fontSize: 12.5 }, inactiveColor: muted, pageTextStyle: { color: muted }, pageIconColor: muted, pageIconInactiveColor: line, itemWidth: 18, itemHeight: 11 },
    tooltip: { backgroundColor: surface, borderColor: line, textStyle: { color: ink, fontSize: 13, fontFamily: chartFont() }, axisPointer: { lineStyle: { color: muted }, crossStyle: { color: muted } } },
    line: { lineStyle: { width: 2 }, symbolSize: 6 },
    bar: { barMaxWidth: 40 },
    sankey: { label: { color: ink } },
    visualMap: { textStyle: { color: muted } },
  };
}
