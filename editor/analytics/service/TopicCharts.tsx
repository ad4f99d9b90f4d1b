import { useMemo } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { topicSource } from '../../app/contract.ts';
import { Chart } from '../../charts/Chart.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useSoFar } from '../filter/useSoFar.ts';
import { lineOption } from './lineOption.ts';
import { Section } from './Section.tsx';
import type { ServiceSearch } from './serviceSearch.ts';
import { serviceTopicsQuery } from './serviceQueries.ts';
import { shortDay } from './shortDay.ts';
import { TopicTable } from './TopicTable.tsx';
import { useChartView } from '../useChartView.ts';
import classes from './ServicePage.module.css';

/** Topics drawn as lines: more could not be told apart. */
const drawn = 6;

/** What conversations are about: the most frequent day by day, and all with their change. */
export function TopicCharts({ query, search, change }: { query: string; search: ServiceSearch; change: (next: Partial<ServiceSearch>) => void }) {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const view = useChartView('topics');
  const source = search.topics ?? 'class';
  const { data } = useQuery(serviceTopicsQuery(query, source));
  const topics = useMemo(() => (data?.topics ?? []).map((each) => ({ ...each, name: localize(each.title, language, ['zh', 'en']) || each.key || t('topics.unnamed') })), [data, language, t]);
  const last = data?.days.at(-1);
  const soFar = useSoFar(last === undefined ? undefined : { from: last });
  const days = useMemo(() => (data?.days ?? []).map((day) => shortDay(day, language)), [data, language]);
  const lines = useMemo(() => topics.slice(0, drawn).map(({ name, trend }) => ({ name, values: trend })), [topics]);
  const option = useMemo(() => lineOption({ groups: days, lines, unit: 'conversations', show: (value) => formatNumber(value, language) }), [days, lines, language]);
  const table = useMemo(() => ({
    columns: [{ key: 'day', title: t('group.day') }, ...lines.map(({ name }, at) => ({ key: `t${at}`, title: name, numeric: true }))],
    rows: days.map((day, place) => ({ day, ...Object.fromEntries(lines.map(({ values }, at) => [`t${at}`, values[place] ?? null])) })),
  }), [days, lines, t]);
  const [first] = topics;
  const choose = (
    <NativeSelect
      size="xs" aria-label={t('topics.source')} value={source} data={topicSource.options.map((value) => ({ value, label: t(`topics.sources.${value}`) }))}
      onChange={({ currentTarget: { value } }) => change({ topics: topicSource.options.find((each) => each === value && each !== 'class') })}
    />
  );
  return (
    <Section of="topics" actions={choose}>
      {data && first === undefined && <EmptyChart title={t('topics.none')} text={t('noneHint')} />}
      {first && (
        <div className={classes.pair}>
          <Chart title={t('topics.title')} summary={t('topics.summary', { topics: topics.length, first: first.name, share: formatShare(first.share.share, language) })} option={option} table={table} soFar={soFar} height={300} view={view} />
          <TopicTable topics={topics} />
        </div>
      )}
    </Section>
  );
}
