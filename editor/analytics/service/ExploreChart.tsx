import { useMemo } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceFigureKey, serviceGrouping } from '../../app/contract.ts';
import type { ServiceChoices } from '../../../server/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { Definitions } from './definitionsOf.ts';
import { headOf } from './headOf.ts';
import { lineOption } from './lineOption.ts';
import { Section } from './Section.tsx';
import type { ServiceSearch } from './serviceSearch.ts';
import { serviceSeriesQuery } from './serviceQueries.ts';
import { showUnit } from './showUnit.ts';
import { spreadOf } from './spreadOf.ts';
import { useGroupName } from './useGroupName.ts';
import classes from './ServicePage.module.css';

interface Props {
  choices: ServiceChoices;
  definitions: Definitions;
  query: string;
  search: ServiceSearch;
  change: (next: Partial<ServiceSearch>) => void;
}

const overTime = new Set(['day', 'hour']);

/** Any figure of conversations, grouped as one likes: over days and hours as a line, else as bars. */
export function ExploreChart({ choices, definitions, query, search, change }: Props) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const nameOf = useGroupName(choices.agents);
  const [key, by] = [search.figure ?? 'conversations', search.by ?? 'day'];
  const { data } = useQuery(serviceSeriesQuery(query, by, [key]));
  const definition = definitions.get(key);
  const groups = data?.by === by && data.groups.some(({ figures }) => figures[key] !== undefined) ? data.groups : [];
  const unit = definition?.unit ?? 'conversations';
  const names = groups.map((group) => nameOf(by, group.key));
  const values = groups.map(({ figures }) => headOf(figures[key]));
  const drawn = JSON.stringify([names, values]);
  const title = definition?.title[language] ?? '';
  const spreads = definition?.kind === 'distribution';

  const option = useMemo(
    () => lineOption({ groups: names, lines: [{ name: title, values }], kind: overTime.has(by) ? 'line' : 'bar', show: (value) => showUnit(unit, value, language), ...((unit === 'share' || unit === 'mood') && { max: 1 }) }),
    // oxlint-disable-next-line react/exhaustive-deps -- `drawn` is what changes when names and values do
    [drawn, title, by, unit, language],
  );
  const table = useMemo(
    () => {
      const numeric = (name: string, told: string) => ({ key: name, title: told, numeric: true, show: (value: string | number | null) => showUnit(unit, typeof value === 'number' ? value : null, language) });
      return {
        columns: [{ key: 'group', title: t(`group.${by}`) }, numeric('value', title), ...(spreads ? [numeric('median', t('median')), numeric('p90', t('p90')), { key: 'count', title: t('count'), numeric: true }] : [])],
        rows: groups.map(({ figures }, at) => ({ group: names[at] ?? '', value: values[at] ?? null, ...(spreads && { median: spreadOf(figures[key], 'median'), p90: spreadOf(figures[key], 'p90'), count: figures[key]?.kind === 'distribution' ? figures[key].count : null }) })),
      };
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `drawn` is what changes when names and values do
    [drawn, title, by, unit, language, t],
  );
  const best = values.reduce<number>((at, value, place) => ((value ?? -1) > (values[at] ?? -1) ? place : at), 0);
  const known = values[best] ?? null;
  const summary = known === null ? t('peakNone', { groups: groups.length }) : t('peak', { groups: groups.length, group: names[best] ?? '', value: showUnit(unit, known, language) });
  const choose = (
    <div className={classes.choose}>
      <NativeSelect
        size="xs" aria-label={t('figure')} value={key} data={[...definitions.values()].filter(({ of, kind }) => of !== 'agents' && kind !== 'split').map((each) => ({ value: each.key, label: each.title[language] }))}
        onChange={({ currentTarget: { value } }) => change({ figure: serviceFigureKey.options.find((each) => each === value) })}
      />
      <NativeSelect
        size="xs" aria-label={t('by.label')} value={by} data={serviceGrouping.options.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={({ currentTarget: { value } }) => change({ by: serviceGrouping.options.find((each) => each === value) })}
      />
    </div>
  );
  return (
    <Section title={t('section.volume')} actions={choose}>
      {data?.by === by && groups.length === 0
        ? <EmptyChart title={t('none')} text={t('noneHint')} />
        : <Chart title={t('byTitle', { figure: title, by: t(`by.${by}`).toLowerCase() })} summary={summary} option={option} table={table} />}
    </Section>
  );
}
