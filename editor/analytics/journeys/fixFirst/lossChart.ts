import type { TFunction } from 'i18next';
import type { FixFirst } from '../../../../server/contract.ts';
import { barGrid } from '../../../charts/barGrid.ts';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { columnsOf } from '../../../charts/columnsOf.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { becameColor, type Scheme } from '../../../charts/palette.ts';
import type { ChartPoint } from '../../../charts/useDrawing.ts';
import type { Language } from '../../../i18n/language.ts';
import type { NodeNames } from '../useNodeNames.ts';

interface Look {
  readonly t: TFunction<'journeys'>;
  readonly language: Language;
  readonly scheme: Scheme;
  readonly narrow: boolean;
  readonly by: 'lost' | 'cost';
}

/** What each node loses, a bar for each: conversations by how they were lost, or what that costs downstream. */
export function lossChart(nodes: FixFirst['nodes'], names: NodeNames, { t, language, scheme, narrow, by }: Look): { readonly option: ChartOption; readonly table: ChartTable; readonly points: readonly ChartPoint[] } {
  const how = (way: 'silent' | 'closed') => nodes.map(({ reasons }) => reasons.filter(({ became }) => became === way).reduce((sum, { conversations }) => sum + conversations, 0));
  const lost = { silent: how('silent'), closed: how('closed') };
  const { count, decimal, share } = columnsOf(language);
  return {
    points: nodes.map((_node, index) => ({ series: 0, index })),
    option: {
      grid: barGrid({ top: by === 'lost' ? 30 : 6, right: 24 }),
      legend: { show: by === 'lost', top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value) => formatNumber(Number(value), language, 1) },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: nodes.map(({ node }) => names.nameOf(node)), axisLabel: { width: narrow ? 92 : 150, overflow: 'truncate', interval: 0, hideOverlap: false }, axisTick: { show: false } },
      series: by === 'cost'
        ? { type: 'bar', name: t('fixFirst.cost'), barMaxWidth: 22, data: nodes.map(({ cost }) => cost ?? 0) }
        : (['silent', 'closed'] as const).map((way) => ({ type: 'bar', stack: 'lost', name: t(`end.${way}`), itemStyle: { color: becameColor(way, scheme) }, barMaxWidth: 22, data: lost[way] })),
    },
    table: {
      columns: [
        { key: 'node', title: t('node') },
        decimal('cost', t('fixFirst.cost')),
        count('lost', t('fixFirst.lost')),
        count('silent', t('end.silent')),
        count('closed', t('end.closed')),
        share('dropOff', t('dropOff')),
        share('low', t('low')),
        share('high', t('high')),
        share('helped', t('fixFirst.helped')),
        count('known', t('fixFirst.known')),
        count('back', t('fixFirst.back')),
        count('wanted', t('fixFirst.wantedPerson')),
      ],
      rows: nodes.map(({ node, lost: all, dropOff, helpedAfter, cost, cameBack, wantedPerson }, index) => ({
        node: names.nameOf(node), cost, lost: all, silent: lost.silent[index] ?? 0, closed: lost.closed[index] ?? 0, dropOff: dropOff.share, low: dropOff.share === null ? null : dropOff.low, high: dropOff.share === null ? null : dropOff.high, helped: helpedAfter.share, known: cameBack.of, back: cameBack.count, wanted: wantedPerson,
      })),
    },
  };
}
