import type { TFunction } from 'i18next';
import type { PathPlace, Paths } from '../../../../server/contract.ts';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor, palette, type Scheme } from '../../../charts/palette.ts';
import type { ChartPoint } from '../../../charts/useDrawing.ts';
import type { Language } from '../../../i18n/language.ts';
import type { NodeNames } from '../useNodeNames.ts';
import { pathEnds } from './pathEnds.ts';

interface Look {
  readonly t: TFunction<'journeys'>;
  readonly language: Language;
  readonly scheme: Scheme;
}

/** The ways as a Sankey: a box for each place of each step, and beside them boxes for what became of who goes no further. A table's row is a place. */
export function pathsChart({ steps, links, conversations }: Paths, names: NodeNames, { t, language, scheme }: Look): { readonly option: ChartOption; readonly table: ChartTable; readonly points: readonly ChartPoint[] } {
  const { series, quiet, ink } = palette[scheme];
  const nameOf = ({ kind, node }: PathPlace): string => (kind === 'other' ? t('paths.other') : names.nameOf(node));
  const places = steps.flatMap((step, depth) => step.map((place, index) => ({ ...place, depth, id: `${depth}:${index}`, title: nameOf(place) })));
  const ends = steps.flatMap((step, depth) => pathEnds(step).map(({ kind, conversations: count }) => ({ kind, count, depth: depth + 1, id: `${depth}:${kind}`, title: t(`end.${kind}`) })));
  const titles = new Map([...places, ...ends].map(({ id, title }) => [id, title]));
  const counts = new Map([...places.map(({ id, conversations: count }) => [id, count] as const), ...ends.map(({ id, count }) => [id, count] as const)]);
  const said = (count: number): string => t('paths.count', { count, shown: formatNumber(count, language), share: formatShare(conversations === 0 ? null : count / conversations, language) });
  const nextOf = (depth: number, index: number): string => links.filter(({ step, from }) => step === depth && from === index).toSorted((one, other) => other.conversations - one.conversations)
    .flatMap(({ to, conversations: count }) => { const place = steps[depth + 1]?.[to]; return place ? `${nameOf(place)} ${formatNumber(count, language)}` : []; }).join(t('listComma'));

  return {
    points: places.map((_place, index) => ({ series: 0, index, of: 'node' })),
    option: {
      tooltip: { trigger: 'item', formatter: (given) => tell(given) },
      series: [{
        type: 'sankey', left: 4, right: 130, top: 8, bottom: 8, nodeWidth: 14, nodeGap: 12, nodeAlign: 'left', draggable: false, layoutIterations: 48,
        emphasis: { focus: 'adjacency' },
        label: { color: ink, fontSize: 12, width: 118, overflow: 'truncate', formatter: ({ name }) => titles.get(name) ?? '' },
        lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
        data: [
          ...places.map(({ id, depth, kind, conversations: value }) => ({ name: id, depth, value, itemStyle: { color: kind === 'other' ? quiet : series[0] } })),
          ...ends.map(({ id, depth, kind, count }) => ({ name: id, depth, value: count, itemStyle: { color: kind === 'further' ? quiet : becameColor(kind === 'left' ? 'silent' : kind, scheme) } })),
        ],
        links: [
          ...links.map(({ step, from, to, conversations: value }) => ({ source: `${step}:${from}`, target: `${step + 1}:${to}`, value })),
          ...steps.flatMap((step, depth) => step.flatMap((place, index) => pathEnds([place]).map(({ kind, conversations: value }) => ({ source: `${depth}:${index}`, target: `${depth}:${kind}`, value, lineStyle: { color: 'target' as const } })))),
        ],
      }],
    },
    table: {
      columns: [
        { key: 'step', title: t('paths.step'), numeric: true },
        { key: 'node', title: t('node') },
        { key: 'conversations', title: t('conversations'), numeric: true },
        { key: 'share', title: t('paths.share'), numeric: true, show: (cell) => formatShare(typeof cell === 'number' ? cell : null, language) },
        { key: 'next', title: t('paths.next') },
        ...(['left', 'handed', 'ended', 'failed', 'open', 'further'] as const).map((kind) => ({ key: kind, title: t(`end.${kind}`), numeric: true })),
      ],
      rows: places.map((place) => ({
        step: place.depth + 1, node: place.title, conversations: place.conversations, share: conversations === 0 ? null : place.conversations / conversations, next: nextOf(place.depth, Number(place.id.split(':')[1])),
        left: place.ends.silent + place.ends.closed, handed: place.ends.handed, ended: place.ends.ended, failed: place.ends.failed, open: place.ends.open, further: place.ends.further,
      })),
    },
  };

  function tell(given: unknown): string {
    const [first] = [given].flat();
    if (typeof first !== 'object' || first === null || !('data' in first) || typeof first.data !== 'object' || first.data === null) return '';
    const { data } = first;
    if ('source' in data && 'target' in data && 'value' in data) return `${titles.get(String(data.source))} → ${titles.get(String(data.target))}\n${said(Number(data.value))}`;
    return 'name' in data ? `${titles.get(String(data.name))}\n${said(counts.get(String(data.name)) ?? 0)}` : '';
  }
}
