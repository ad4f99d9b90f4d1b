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
}

/** How many conversations are lost at each node, by how: a bar for each, the longest first. */
export function lossChart(nodes: FixFirst['nodes'], names: NodeNames, { t, language, scheme, narrow }: Look): { readonly option: ChartOption; readonly table: ChartTable; readonly points: readonly ChartPoint[]; readonly summary: string } {
  const by = (how: 'silent' | 'closed') => nodes.map(({ reasons }) => reasons.filter(({ became }) => became === how).reduce((sum, { conversations }) => sum + conversations, 0));
  const lost = { silent: by('silent'), closed: by('closed') };
  const [first] = nodes.toSorted((one, other) => other.lost - one.lost);
  const number = { numeric: true } as const;
  const share = { numeric: true, show: (cell: string | number | null) => formatShare(typeof cell === 'number' ? cell : null, language) } as const;
  return {
    summary: first ? t('fixFirst.summary', { node: names.nameOf(first.node), count: first.lost, shown: formatNumber(first.lost, language) }) : '',
    points: nodes.map((_node, index) => ({ series: 0, index })),
    option: {
      grid: { left: 8, right: 24, top: 30, bottom: 4, outerBoundsMode: 'same', outerBounds: { left: 8, right: 24, top: 30, bottom: 4 } },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: nodes.map(({ node }) => names.nameOf(node)), axisLabel: { width: narrow ? 92 : 150, overflow: 'truncate', interval: 0, hideOverlap: false }, axisTick: { show: false } },
      series: (['silent', 'closed'] as const).map((how) => ({ type: 'bar', stack: 'lost', name: t(`end.${how}`), itemStyle: { color: becameColor(how, scheme) }, barMaxWidth: 22, data: lost[how] })),
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
