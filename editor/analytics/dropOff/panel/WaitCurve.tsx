import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurvivalCurve } from '../../../../server/contract.ts';
import { Chart } from '../../../charts/Chart.tsx';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor } from '../../../charts/palette.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { riskPoints } from './riskPoints.ts';
import { timeAt, timeMarks, timeScale } from './timeScale.ts';
import classes from './NodePanel.module.css';

/** How long customers wait before they leave: the share that had not left by then, with its band, and how many were still watched. */
export function WaitCurve({ curve }: { curve: SurvivalCurve }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const scheme = useScheme();
  const { points, left, visits, median } = curve;
  const end = points.at(-1)?.at ?? 0;
  const told = riskPoints(points);

  const option = useMemo((): ChartOption => {
    const color = becameColor('silent', scheme);
    const ticks = timeMarks(end).map(timeScale);
    const band = { type: 'line' as const, step: 'end' as const, symbol: 'none', silent: true, stack: 'band', lineStyle: { opacity: 0 }, tooltip: { show: false } };
    return {
      grid: { left: 8, right: 16, top: 12, bottom: 8, outerBoundsMode: 'same', outerBounds: { left: 8, right: 16, top: 12, bottom: 8 } },
      tooltip: { trigger: 'axis', formatter: (given) => describe(given) },
      xAxis: { type: 'value', min: 0, max: timeScale(end), axisTick: { customValues: ticks }, axisLabel: { customValues: ticks, formatter: (place: number) => formatDuration(timeAt(place), language) }, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (share: number) => formatShare(share, language) } },
      series: [
        { type: 'line', step: 'end', symbol: 'none', lineStyle: { color, width: 2 }, itemStyle: { color }, data: points.map(({ at, survival }) => [timeScale(at), survival]) },
        { ...band, data: points.map(({ at, low }) => [timeScale(at), low]) },
        { ...band, areaStyle: { color, opacity: 0.2 }, data: points.map(({ at, low, high }) => [timeScale(at), high - low]) },
      ],
    };

    function describe(given: unknown): string {
      const [first] = [given].flat();
      const place = typeof first === 'object' && first !== null && 'dataIndex' in first && typeof first.dataIndex === 'number' ? points[first.dataIndex] : undefined;
      if (place === undefined) return '';
      return `${formatDuration(place.at, language)}\n${t('panel.stayed')} ${formatShare(place.survival, language)} (${formatShare(place.low, language)}–${formatShare(place.high, language)})\n${t('panel.atRisk')} ${formatNumber(place.atRisk, language)}`;
    }
  }, [points, end, scheme, language, t]);

  const table = useMemo((): ChartTable => ({
    columns: [
      { key: 'at', title: t('panel.after'), numeric: true, show: (cell) => formatDuration(Number(cell), language) },
      { key: 'survival', title: t('panel.stayed'), numeric: true, show: (cell) => formatShare(Number(cell), language) },
      { key: 'low', title: t('table.low'), numeric: true, show: (cell) => formatShare(Number(cell), language) },
      { key: 'high', title: t('table.high'), numeric: true, show: (cell) => formatShare(Number(cell), language) },
      { key: 'atRisk', title: t('panel.atRisk'), numeric: true },
    ],
    rows: points.map((point) => ({ ...point })),
  }), [points, language, t]);

  if (left === 0) return <section><h3>{t('panel.waiting')}</h3><p className={classes.quiet}>{t('panel.nobodyLeft')}</p></section>;
  const counts = { left: formatNumber(left, language), visits: formatNumber(visits, language) };
  const summary = median === null ? t('panel.waitingNoMedian', counts) : t('panel.waitingMedian', { ...counts, median: formatDuration(median, language) });
  return (
    <section aria-label={t('panel.waiting')}>
      <Chart title={t('panel.waiting')} summary={summary} option={option} table={table} height={210} />
      <table className={classes.risk}>
        <thead><tr><th scope="row">{t('panel.after')}</th>{told.map(({ at }) => <th key={at} scope="col">{formatDuration(at, language)}</th>)}</tr></thead>
        <tbody><tr><th scope="row">{t('panel.atRisk')}</th>{told.map(({ at, atRisk }) => <td key={at}>{formatNumber(atRisk, language)}</td>)}</tr></tbody>
      </table>
    </section>
  );
}
