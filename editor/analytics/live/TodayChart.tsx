import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { ChartOption } from '../../charts/ChartOption.ts';
import { columnsOf } from '../../charts/columnsOf.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { palette } from '../../charts/palette.ts';
import { useScheme } from '../../charts/useScheme.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useStable } from '../../kit/useStable.ts';

/** Today's hours as bars, and behind them what is usual on this weekday. */
export function TodayChart({ today: { day, weeks, soFar, hours: read }, height }: { today: LiveBoard['today']; /** Pixels. */ height: number }) {
  const { t } = useTranslation('live');
  const { language } = useLanguage();
  const scheme = useScheme();
  const whole = (value: number): string => formatNumber(value, language);
  const weekday = new Intl.DateTimeFormat(languageTag[language], { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
  // The board is read again every few seconds; it is drawn again when it has changed.
  const hours = useStable(read);
  const option = useMemo((): ChartOption => {
    const { series, quiet } = palette[scheme];
    const usual = hours.map((each) => each.usual);
    const band = { type: 'line', stack: 'range', symbol: 'none', lineStyle: { opacity: 0 }, silent: true } as const;
    return {
      grid: { left: 4, right: 14, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, type: 'scroll', data: [t('series.today'), t('series.median'), t('series.range')] },
      tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? formatNumber(value, language, 1) : '–') },
      xAxis: { type: 'category', data: hours.map(({ hour }) => `${hour}:00`) },
      yAxis: { type: 'value', min: 0, minInterval: 1 },
      series: [
        { type: 'bar', name: t('series.today'), data: hours.map(({ conversations }) => conversations), itemStyle: { color: series[0] } },
        { type: 'line', name: t('series.median'), data: usual.map((each) => each?.median ?? null), symbol: 'none', lineStyle: { color: series[1], type: 'dashed' }, itemStyle: { color: series[1] } },
        { ...band, name: t('series.low'), data: usual.map((each) => each?.low ?? null), tooltip: { show: false } },
        { ...band, name: t('series.range'), data: usual.map((each) => (each ? each.high - each.low : null)), areaStyle: { color: quiet, opacity: 0.28 }, itemStyle: { color: quiet }, tooltip: { show: false } },
      ],
    };
  }, [hours, scheme, language, t]);
  const table = useMemo(() => {
    const { decimal } = columnsOf(language);
    return {
      columns: [{ key: 'hour', title: t('hour') }, decimal('today', t('series.today')), decimal('median', t('series.median')), decimal('low', t('series.low')), decimal('high', t('series.high'))],
      rows: hours.map(({ hour, conversations, usual }) => ({ hour: `${hour}:00`, today: conversations, median: usual?.median ?? null, low: usual?.low ?? null, high: usual?.high ?? null })),
    };
  }, [hours, language, t]);
  const now = whole(soFar.conversations);
  const summary = soFar.usual === null ? t('chartSummaryNone', { now }) : t('chartSummary', { now, weeks, weekday, median: whole(soFar.usual.median), low: whole(soFar.usual.low), high: whole(soFar.usual.high) });
  return <Chart title={t('chart')} summary={summary} option={option} table={table} height={height} />;
}
