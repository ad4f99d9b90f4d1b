import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import { columnsOf } from '../../charts/columnsOf.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import type { SoFar } from '../../charts/SoFar.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useStable } from '../../kit/useStable.ts';
import type { ExploredGroup } from './ExploreChart.tsx';
import { lineOption } from './lineOption.ts';
import { useChartView } from '../useChartView.ts';

interface Props {
  title: string;
  /** What stands over the groups in the table. */
  groupTitle: string;
  definition: ServiceFigureDefinition;
  groups: readonly ExploredGroup[];
  /** What the last of the groups is of, where it is still running. */
  soFar: SoFar | undefined;
}

/** Parts that are drawn by themselves; more could not be told apart. The rest are one. */
const drawn = 7;

/** What a figure divides into, group by group: shares upon one another. */
export function ExploreSplit({ title, groupTitle, definition, groups: given, soFar }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const view = useChartView('explore');
  const groups = useStable(given);
  const parts = useMemo(() => partsOf(definition, groups).map(({ key, ...part }) => ({ ...part, name: definition.parts.find((each) => each.key === key)?.title[language] ?? key })), [definition, groups, language]);
  const lines = useMemo(() => {
    const [own, rest] = parts.length > drawn + 1 ? [parts.slice(0, drawn), parts.slice(drawn)] : [parts, []];
    const line = (name: string, of: typeof parts) => ({ name, values: groups.map((group, at) => (whole(group) === 0 ? null : of.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0) / whole(group))) });
    return [...own.map((part) => line(part.name, [part])), ...(rest.length > 0 ? [line(t('otherParts'), rest)] : [])];
  }, [groups, parts, t]);
  const option = useMemo(() => lineOption({ groups: groups.map(({ name }) => name), lines, kind: 'stack', unit: 'share', show: (value) => formatShare(value, language) }), [groups, lines, language]);
  const table = useMemo(() => {
    const columns = columnsOf(language);
    return {
      columns: [{ key: 'group', title: groupTitle }, ...parts.flatMap(({ name }, at) => [columns.count(`c${at}`, name), columns.share(`s${at}`, t('shareOf', { part: name }))]), columns.count('of', t('count'))],
      rows: groups.map((group, place) => ({
        group: group.name,
        ...Object.fromEntries(parts.flatMap(({ counts }, at): [string, number | null][] => [[`c${at}`, counts[place] ?? 0], [`s${at}`, whole(group) === 0 ? null : (counts[place] ?? 0) / whole(group)]])),
        of: whole(group),
      })),
    };
  }, [groups, parts, groupTitle, language, t]);
  const all = groups.reduce((sum, group) => sum + whole(group), 0);
  const most = parts.toSorted((one, other) => other.total - one.total)[0];
  const summary = most === undefined ? t('peakNone', { count: groups.length }) : t('splitPeak', { groups: groups.length, of: formatNumber(all, language), part: most.name, share: formatShare(most.total / all, language) });
  return <Chart title={title} summary={summary} option={option} table={table} soFar={soFar} view={view} />;
}

interface Part {
  readonly key: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** The parts that there are, with their count in each group: few in their own order, of many the most frequent first. */
function partsOf({ parts }: ServiceFigureDefinition, groups: readonly ExploredGroup[]): Part[] {
  const found = parts.flatMap(({ key }): Part[] => {
    const counts = groups.map(({ value }) => (value?.kind === 'split' ? (value.parts.find((each) => each.key === key)?.count ?? 0) : 0));
    const total = counts.reduce((sum, each) => sum + each, 0);
    return total === 0 ? [] : [{ key, counts, total }];
  });
  return parts.length <= drawn ? found : found.toSorted((one, other) => other.total - one.total);
}

function whole({ value }: ExploredGroup): number {
  return value?.kind === 'split' ? value.of : 0;
}
