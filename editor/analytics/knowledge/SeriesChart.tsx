import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnowledgePoint } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import type { ChartCell } from '../../charts/ChartTable.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import { shortDay } from '../service/shortDay.ts';
import { seriesOption } from './seriesOption.ts';

/** What was asked and what got an answer, by the days or weeks in which conversations began. */
export function SeriesChart({ series, height = 260 }: { series: readonly KnowledgePoint[]; height?: number }) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const soFar = useSoFar(series.at(-1));
  const option = useMemo(() => seriesOption(series, { answers: t('series.answers'), misses: t('series.misses'), given: t('series.given') }, language), [series, t, language]);
  const table = useMemo(() => {
    const show = (value: ChartCell) => formatShare(typeof value === 'number' ? value : null, language);
    return {
      columns: [{ key: 'day', title: t('series.day') }, { key: 'asked', title: t('series.asked'), numeric: true }, { key: 'given', title: t('series.given'), numeric: true, show }, { key: 'helped', title: t('series.helped'), numeric: true, show }],
      rows: series.map(({ from, asked, given, helped }) => ({ day: from, asked, given: given.share, helped: helped.share })),
    };
  }, [series, t, language]);
  const [first, last] = [series[0], series.at(-1)];
  const most = series.reduce<KnowledgePoint | undefined>((best, each) => (each.asked > (best?.asked ?? 0) ? each : best), undefined);
  if (first === undefined || last === undefined || most === undefined) return null;
  const summary = t('series.summary', { from: shortDay(first.from, language), to: shortDay(last.from, language), day: shortDay(most.from, language), asked: most.asked, share: formatShare(most.given.share, language) });
  return <Chart title={t(first.days > 1 ? 'series.weeks' : 'series.title')} summary={summary} option={option} table={table} soFar={soFar} height={height} />;
}
