import type { TFunction } from 'i18next';
import type { Funnel } from '../../../../server/contract.ts';
import { barGrid } from '../../../charts/barGrid.ts';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { columnsOf } from '../../../charts/columnsOf.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor, palette, type Scheme } from '../../../charts/palette.ts';
import type { Language } from '../../../i18n/language.ts';
import type { NodeNames } from '../useNodeNames.ts';

/** What became of those who did not come to the next step, in the order in which it is drawn. */
const stops = ['elsewhere', 'handed', 'ended', 'failed', 'silent', 'closed', 'open'] as const;

interface Look {
  readonly t: TFunction<'journeys'>;
  readonly language: Language;
  readonly scheme: Scheme;
  readonly narrow: boolean;
}

/** A bar for each step: those who went on to the next one, and what became of the others. */
export function funnelChart({ steps, conversations }: Funnel, names: NodeNames, { t, language, scheme, narrow }: Look): { readonly option: ChartOption; readonly table: ChartTable; readonly summary: string } {
  const labels = steps.map(({ node }, index) => t('funnel.step', { number: index + 1, node: names.nameOf(node) }));
  const went = steps.map((_step, index) => steps[index + 1]?.reached ?? 0);
  const ends = steps.map(({ reached }, index) => (index === steps.length - 1 ? reached : 0));
  const colors = { ...palette[scheme], reached: palette[scheme].series[0], elsewhere: palette[scheme].series[4] };
  const used = stops.filter((stop) => steps.some(({ stopped }) => stopped[stop] > 0));
  const bar = { type: 'bar' as const, stack: 'funnel', barMaxWidth: 34, emphasis: { focus: 'series' as const } };
  const { count, share, time } = columnsOf(language);
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    summary: first && last ? t('funnel.summary', { first: formatNumber(first.reached, language), all: formatNumber(conversations, language), last: formatNumber(last.reached, language), share: formatShare(last.ofFirst.share, language) }) : '',
    option: {
      // On a phone the legend takes three lines.
      grid: barGrid({ top: narrow ? 80 : 44, right: 100 }),
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', minInterval: 1, max: 'dataMax', splitNumber: narrow ? 2 : 5, axisLabel: { showMaxLabel: false } },
      yAxis: { type: 'category', inverse: true, data: labels, axisLabel: { width: narrow ? 92 : 150, overflow: 'truncate', interval: 0, hideOverlap: false }, axisTick: { show: false } },
      series: [
        { ...bar, name: t('funnel.went'), itemStyle: { color: colors.reached }, data: went.map((on, index) => on + (ends[index] ?? 0)) },
        ...used.map((stop) => ({ ...bar, name: t(`end.${stop}`), itemStyle: { color: stop === 'elsewhere' ? colors.elsewhere : becameColor(stop, scheme) }, data: steps.map(({ stopped }) => stopped[stop]) })),
        // Carries each bar's label at its end.
        { ...bar, name: '', silent: true, tooltip: { show: false }, itemStyle: { color: 'transparent' }, data: steps.map(() => 0), label: { show: true, position: 'right', color: colors.ink, formatter: ({ dataIndex }) => `${formatNumber(steps[dataIndex]?.reached ?? 0, language)} · ${formatShare(steps[dataIndex]?.ofFirst.share ?? null, language)}` } },
      ],
    },
    table: {
      columns: [
        { key: 'step', title: t('node') },
        count('reached', t('funnel.reached')),
        share('ofFirst', t('funnel.ofFirst')),
        share('ofPrevious', t('funnel.ofPrevious')),
        time('median', t('funnel.median')),
        time('mean', t('funnel.mean')),
        time('p90', t('funnel.p90')),
        count('went', t('funnel.went')),
        ...stops.map((stop) => count(stop, t(`end.${stop}`))),
      ],
      rows: steps.map(({ reached, ofFirst, ofPrevious, sincePrevious: { median, mean, p90 }, stopped }, index) => ({ step: labels[index] ?? '', reached, ofFirst: ofFirst.share, ofPrevious: ofPrevious.share, median, mean, p90, went: went[index] ?? 0, ...stopped })),
    },
  };
}
