import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurvivalCurve } from '../../../../server/contract.ts';
import { Chart } from '../../../charts/Chart.tsx';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { columnsOf } from '../../../charts/columnsOf.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor, palette } from '../../../charts/palette.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useChartView } from '../../useChartView.ts';
import { versionsText } from '../versionsText.ts';
import { limitLines } from './limitLines.ts';
import { riskPoints } from './riskPoints.ts';
import { timeAt, timeMarks, timeScale } from './timeScale.ts';
import { useWaitWords } from './useWaitWords.ts';
import classes from './NodePanel.module.css';

/**
 * How long customers wait before they leave: the share that had not left by then, with its band, and how many were still
 * watched. It ends where the bot gave up, which a line says: what would come after is not known.
 */
export function WaitCurve({ curve }: { curve: SurvivalCurve }) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const scheme = useScheme();
  const view = useChartView('waiting');
  const summary = useWaitWords(curve);
  const { points, limits } = curve;
  const end = points.at(-1)?.at ?? 0;
  const told = riskPoints(points);

  const option = useMemo((): ChartOption => {
    const color = becameColor('silent', scheme);
    const ticks = timeMarks(end).map(timeScale);
    const lines = limitLines(limits, (at) => formatDuration(at, language));
    const lineName = ({ at, versions }: (typeof lines)[number]): string => t(lines.length === 1 ? 'panel.limit' : 'panel.versionLimit', { time: formatDuration(at, language), count: versions.length, versions: versionsText(versions, t('listComma')) });
    const band = { type: 'line' as const, step: 'end' as const, symbol: 'none', silent: true, stack: 'band', lineStyle: { opacity: 0 }, tooltip: { show: false } };
    return {
      grid: { left: 8, right: 16, top: 12, bottom: 8, outerBoundsMode: 'same', outerBounds: { left: 8, right: 16, top: 12, bottom: 8 } },
      tooltip: { trigger: 'axis', formatter: (given) => describe(given) },
      // A line at the very end would not be drawn.
      xAxis: { type: 'value', min: 0, max: timeScale(end) * (lines.length === 0 ? 1 : 1.02), axisTick: { customValues: ticks }, axisLabel: { customValues: ticks, formatter: (place: number) => formatDuration(timeAt(place), language) }, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (share: number) => formatShare(share, language) } },
      series: [
        {
          type: 'line', step: 'end', symbol: 'none', lineStyle: { color, width: 2 }, itemStyle: { color }, data: points.map(({ at, survival }) => [timeScale(at), survival]),
          markLine: {
            silent: true, symbol: 'none', animation: false, lineStyle: { color: palette[scheme].ink, type: 'dashed', width: 1.5 },
            label: { position: 'insideStartTop', color: palette[scheme].ink }, data: lines.map((line) => ({ xAxis: timeScale(line.at), label: { formatter: lineName(line) } })),
          },
        },
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
  }, [points, limits, end, scheme, language, t]);

  const table = useMemo((): ChartTable => {
    const { count, share, time } = columnsOf(language);
    return {
      columns: [time('at', t('panel.after')), share('survival', t('panel.stayed')), share('low', t('table.low')), share('high', t('table.high')), count('atRisk', t('panel.atRisk'))],
      rows: points.map((point) => ({ ...point })),
    };
  }, [points, language, t]);

  if (summary === null) return <section><h3>{t('panel.waiting')}</h3><p className={classes.quiet}>{t('panel.nobodyLeft')}</p></section>;
  return (
    <section aria-label={t('panel.waiting')}>
      <Chart title={t('panel.waiting')} summary={summary} option={option} table={table} height={210} view={view} />
      <table className={classes.risk}>
        <thead><tr><th scope="row">{t('panel.after')}</th>{told.map(({ at }) => <th key={at} scope="col">{formatDuration(at, language)}</th>)}</tr></thead>
        <tbody><tr><th scope="row">{t('panel.atRisk')}</th>{told.map(({ at, atRisk }) => <td key={at}>{formatNumber(atRisk, language)}</td>)}</tr></tbody>
      </table>
    </section>
  );
}
