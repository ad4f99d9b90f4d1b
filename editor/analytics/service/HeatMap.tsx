import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceSeries } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { palette } from '../../charts/palette.ts';
import { useScheme } from '../../charts/useScheme.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { headOf } from './headOf.ts';
import { useChartView } from '../useChartView.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** When conversations begin: hours of the day by days of the week, with the count in each. */
export function HeatMap({ groups }: { groups: ServiceSeries['groups'] }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const scheme = useScheme();
  const view = useChartView('hours');
  const cells = useMemo(() => groups.map(({ key, figures }) => ({ weekday: weekdays.find((each) => key.startsWith(`${each}-`)) ?? 1, hour: Number(key.slice(2)), count: headOf(figures.conversations) ?? 0 })), [groups]);
  const most = Math.max(0, ...cells.map(({ count }) => count));
  const busiest = cells.find(({ count }) => count === most);
  const option = useMemo(() => {
    const { series: [from], surface, ink } = palette[scheme];
    return {
      grid: { left: 4, right: 4, top: 4, bottom: 44, containLabel: true },
      tooltip: { trigger: 'item' as const },
      xAxis: { type: 'category' as const, data: Array.from({ length: 24 }, (_, hour) => String(hour)), splitArea: { show: false } },
      yAxis: { type: 'category' as const, inverse: true, data: weekdays.map((each) => t(`day.d${each}`)) },
      visualMap: { type: 'continuous' as const, min: 0, max: Math.max(1, most), calculable: false, orient: 'horizontal' as const, left: 'center' as const, bottom: 0, itemHeight: 160, itemWidth: 12, inRange: { color: [surface, from] }, text: [formatNumber(most, language), '0'] },
      series: [{ type: 'heatmap' as const, name: t('hours.conversations'), data: cells.map(({ weekday, hour, count }): [number, number, number] => [hour, weekday - 1, count]), itemStyle: { borderColor: surface, borderWidth: 2, borderRadius: 4 }, emphasis: { itemStyle: { borderColor: ink } } }],
    };
  }, [cells, most, scheme, language, t]);
  const table = useMemo(() => ({
    columns: [{ key: 'weekday', title: t('hours.weekday') }, { key: 'hour', title: t('hours.hour'), numeric: true }, { key: 'count', title: t('hours.conversations'), numeric: true }],
    rows: cells.map(({ weekday, hour, count }) => ({ weekday: t(`day.d${weekday}`), hour, count })),
  }), [cells, t]);
  if (busiest === undefined || most === 0) return <EmptyChart title={t('hours.none')} text={t('noneHint')} />;
  return <Chart title={t('hours.title')} summary={t('hours.summary', { group: t('hourOfWeek', { day: t(`day.d${busiest.weekday}`), hour: busiest.hour }), value: formatNumber(most, language) })} option={option} table={table} height={300} view={view} />;
}
