import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import { columnsOf } from '../../charts/columnsOf.ts';
import type { SoFar } from '../../charts/SoFar.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useStable } from '../../kit/useStable.ts';
import type { ExploredGroup } from './ExploreChart.tsx';
import { headOf } from './headOf.ts';
import { lineOption } from './lineOption.ts';
import { showUnit } from './showUnit.ts';
import { spreadOf } from './spreadOf.ts';
import { useChartView } from '../useChartView.ts';

interface Props {
  title: string;
  /** What stands over the groups in the table. */
  groupTitle: string;
  /** Whether the groups follow one another in time. */
  overTime: boolean;
  definition: ServiceFigureDefinition;
  groups: readonly ExploredGroup[];
  /** What the last of the groups is of, where it is still running. */
  soFar: SoFar | undefined;
}

/** A figure by group: over time as lines, else as bars; a mean with the median and the 90th percentile. */
export function ExploreLines({ title, groupTitle, overTime, definition: { unit, kind, title: figure }, groups: given, soFar }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const view = useChartView('explore');
  const groups = useStable(given);
  const name = figure[language];
  const lines = useMemo(() => {
    const line = (named: string, of: (value: ServiceFigureValue | undefined) => number | null) => ({ name: named, values: groups.map(({ value }) => of(value)) });
    return [line(kind === 'distribution' ? t('mean') : name, headOf), ...(kind === 'distribution' ? (['median', 'p90'] as const).map((each) => line(t(each), (value) => spreadOf(value, each))) : [])];
  }, [groups, kind, name, t]);
  const option = useMemo(
    () => lineOption({ groups: groups.map((group) => group.name), lines, kind: overTime ? 'line' : 'bar', unit, show: (value) => showUnit(unit, value, language) }),
    [groups, lines, overTime, unit, language],
  );
  const table = useMemo(() => {
    const columns = columnsOf(language);
    return {
      columns: [
        { key: 'group', title: groupTitle },
        ...lines.map((line, at) => ({ key: `l${at}`, title: line.name, numeric: true, show: (value: string | number | null) => showUnit(unit, typeof value === 'number' ? value : null, language) })),
        ...(kind === 'distribution' || kind === 'share' ? [columns.count('of', t('count'))] : []),
        ...(kind === 'duration' ? [columns.share('of', t('shareOfDesk'))] : []),
      ],
      rows: groups.map(({ name: group, value }, at) => ({ group, ...Object.fromEntries(lines.map(({ values }, line) => [`l${line}`, values[at] ?? null])), of: besides(value) })),
    };
  }, [groups, lines, groupTitle, kind, unit, language, t]);
  const [head] = lines;
  const best = groups.reduce((at, _group, place) => ((head?.values[place] ?? -1) > (head?.values[at] ?? -1) ? place : at), 0);
  const most = head?.values[best] ?? null;
  const summary = most === null ? t('peakNone', { count: groups.length }) : t('peak', { count: groups.length, group: groups[best]?.name ?? '', value: showUnit(unit, most, language) });
  return <Chart title={title} summary={summary} option={option} table={table} soFar={soFar} view={view} />;
}

/** What goes with a figure in its table: of how many it is, or which share of the time at the desk. */
function besides(value: ServiceFigureValue | undefined): number | null {
  if (value?.kind === 'duration') return value.share;
  if (value?.kind === 'share') return value.of;
  return value?.kind === 'distribution' ? value.count : null;
}
