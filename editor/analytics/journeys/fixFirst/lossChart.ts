import type { TFunction } from 'i18next';
import type { FixFirst } from '../../../../server/contract.ts';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
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
  const number = { numeric: true } as const;
  const share = { numeric: true, show: (cell: string | number | null) => formatShare(typeof cell === 'number' ? cell : null, language) } as const;
  return {
    points: nodes.map((_node, index) => ({ series: 0, index })),
    option: {
      grid: { left: 8, right: 24, top: 30, bottom: 4, outerBoundsMode: 'same', outerBounds: { left: 8, right: 24, top: 30, bottom: 4 } },
      legend: { top: 0, left: 0 },
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
        { key: 'lost', title: t('fixFirst.lost'), ...number },
        { key: 'silent', title: t('end.silent'), ...number },
        { key: 'closed', title: t('end.closed'), ...number },
        { key: 'dropOff', title: t('dropOff'), ...share },
        { key: 'low', title: t('low'), ...share },
        { key: 'high', title: t('high'), ...share },
        { key: 'helped', title: t('fixFirst.helped'), ...share },
        { key: 'cost', title: t('fixFirst.cost'), numeric: true, show: (cell) => formatNumber(typeof cell === 'number' ? cell : null, language, 1) },
      ],
      rows: nodes.map(({ node, lost: count, dropOff, helpedAfter, cost }, index) => ({
        node: names.nameOf(node), lost: count, silent: lost.silent[index] ?? 0, closed: lost.closed[index] ?? 0, dropOff: dropOff.share, low: dropOff.share === null ? null : dropOff.low, high: dropOff.share === null ? null : dropOff.high, helped: helpedAfter.share, cost,
      })),
    },
  };
}
