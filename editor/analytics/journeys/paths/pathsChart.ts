import type { TFunction } from 'i18next';
import type { PathPlace, Paths } from '../../../../server/contract.ts';
import type { ChartOption } from '../../../charts/ChartOption.ts';
import type { ChartTable } from '../../../charts/ChartTable.ts';
import { columnsOf } from '../../../charts/columnsOf.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { becameColor, palette, type Scheme } from '../../../charts/palette.ts';
import type { ChartPoint } from '../../../charts/useDrawing.ts';
import type { Language } from '../../../i18n/language.ts';
import type { NodeNames } from '../useNodeNames.ts';
import { countEnds, endKinds, type EndKind } from './countEnds.ts';
import { pathEnds } from './pathEnds.ts';
import type { Then } from './writeThen.ts';

interface Look {
  readonly t: TFunction<'journeys'>;
  readonly language: Language;
  readonly scheme: Scheme;
}

/** A place of the picture, and where those who were there went then; without a node, all places of the step. */
export interface PathPick {
  readonly at: number;
  readonly place?: PathPlace;
  readonly then?: Then;
}

/** The ways as a Sankey: a box for each place of each step, and beside them boxes for what became of who goes no further. A table's row is a place; picks are told in the order of the points and what can be clicked beside them. */
export function pathsChart({ steps, links, conversations }: Paths, names: NodeNames, { t, language, scheme }: Look): { readonly option: ChartOption; readonly table: ChartTable; readonly points: readonly ChartPoint[]; readonly beside: readonly ChartPoint[]; readonly picks: readonly PathPick[] } {
  const { series, quiet, ink } = palette[scheme];
  const nameOf = ({ kind, node }: PathPlace): string => (kind === 'other' ? t('paths.other') : names.nameOf(node));
  const places = steps.flatMap((step, depth) => step.map((place, index) => ({ ...place, depth, id: `${depth}:${index}`, title: nameOf(place) })));
  const ends = steps.flatMap((step, depth) => pathEnds(step).map(({ kind, conversations: value }) => ({ kind, value, depth: depth + 1, id: `${depth}:${kind}`, title: t(`end.${kind}`) })));
  const { count, share } = columnsOf(language);
  const titles = new Map([...places, ...ends].map(({ id, title }) => [id, title]));
  const counts = new Map([...places.map(({ id, conversations: value }) => [id, value] as const), ...ends.map(({ id, value }) => [id, value] as const)]);
  const said = (value: number): string => t('paths.count', { count: value, shown: formatNumber(value, language), share: formatShare(conversations === 0 ? null : value / conversations, language) });
  const nextOf = (depth: number, index: number): string => links.filter(({ step, from }) => step === depth && from === index).toSorted((one, other) => other.conversations - one.conversations)
    .flatMap(({ to, conversations: value }) => { const place = steps[depth + 1]?.[to]; return place ? `${nameOf(place)} ${formatNumber(value, language)}` : []; }).join(t('listComma'));

  const goingOn = links.map(({ step, from, to, conversations: value }) => ({ step, from, to, value, place: steps[step]?.[from], target: steps[step + 1]?.[to] }));
  const ending = steps.flatMap((step, at) => step.flatMap((place, index) => pathEnds([place]).map(({ kind, conversations: value }) => ({ at, index, place, kind, value }))));
  const thenEnd = (kind: EndKind) => (kind === 'further' ? {} : { then: { end: kind } });
  return {
    points: places.map((_place, index) => ({ series: 0, index, of: 'node' })),
    beside: [...ends.map((_end, index) => ({ series: 0, index: places.length + index, of: 'node' as const })), ...[...goingOn, ...ending].map((_link, index) => ({ series: 0, index, of: 'edge' as const }))],
    picks: [
      ...places.map((place) => ({ at: place.depth, place })),
      ...ends.map(({ depth, kind }) => ({ at: depth - 1, ...thenEnd(kind) })),
      ...goingOn.map(({ step: at, place, target }) => ({ at, ...(place && { place }), ...(target?.kind === 'node' && { then: { to: target.node } }) })),
      ...ending.map(({ at, place, kind }) => ({ at, place, ...thenEnd(kind) })),
    ],
    option: {
      tooltip: { trigger: 'item', formatter: (given) => tell(given) },
      series: [{
        type: 'sankey', left: 4, right: 130, top: 8, bottom: 8, nodeWidth: 14, nodeGap: 12, nodeAlign: 'left', draggable: false, layoutIterations: 48,
        emphasis: { focus: 'adjacency' }, labelLayout: { hideOverlap: true },
        label: { color: ink, fontSize: 12, width: 118, overflow: 'truncate', formatter: ({ name }) => titles.get(name) ?? '' },
        lineStyle: { color: 'source', opacity: 0.28, curveness: 0.5 },
        data: [
          ...places.map(({ id, depth, kind, conversations: value }) => ({ name: id, depth, value, itemStyle: { color: kind === 'other' ? quiet : series[0] } })),
          ...ends.map(({ id, depth, kind, value }) => ({ name: id, depth, value, itemStyle: { color: kind === 'further' ? quiet : becameColor(kind === 'left' ? 'silent' : kind, scheme) } })),
        ],
        links: [
          ...goingOn.map(({ step, from, to, value }) => ({ source: `${step}:${from}`, target: `${step + 1}:${to}`, value })),
          ...ending.map(({ at, index, kind, value }) => ({ source: `${at}:${index}`, target: `${at}:${kind}`, value, lineStyle: { color: 'target' as const } })),
        ],
      }],
    },
    table: {
      columns: [
        count('step', t('paths.step')),
        { key: 'node', title: t('node') },
        count('conversations', t('conversations')),
        share('share', t('paths.share')),
        { key: 'next', title: t('paths.next') },
        ...endKinds.map((kind) => count(kind, t(`end.${kind}`))),
      ],
      rows: places.map((place) => ({
        step: place.depth + 1, node: place.title, conversations: place.conversations, share: conversations === 0 ? null : place.conversations / conversations, next: nextOf(place.depth, Number(place.id.split(':')[1])),
        ...Object.fromEntries(endKinds.map((kind) => [kind, countEnds(place, kind)])),
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
