import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { IconRouteOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/contract.ts';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { Chart } from '../../../charts/Chart.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { toQuery } from '../../filter/toQuery.ts';
import { figuresQuery } from '../../figuresQuery.ts';
import { usePageSearch } from '../../usePageSearch.ts';
import { depths, journeysSearch, usualDepth } from '../journeysSearch.ts';
import type { JourneyViewProps } from '../JourneyView.ts';
import { readListed } from '../list/readListed.ts';
import { writeListed } from '../list/writeListed.ts';
import { useNodeNames } from '../useNodeNames.ts';
import { pathsChart } from './pathsChart.ts';
import { PlaceConversations } from './PlaceConversations.tsx';
import { readThen } from './readThen.ts';
import { WholeWays } from './WholeWays.tsx';
import { writeThen } from './writeThen.ts';
import pageClasses from '../JourneysPage.module.css';
import classes from './Paths.module.css';

/** The most common ways through a flow, as a picture, as a table, and whole. */
export function PathsView({ flow, filter }: JourneyViewProps) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const scheme = useScheme();
  const [{ start, depth = usualDepth, shown, list, then }, change] = usePageSearch(journeysSearch);
  const { data, error } = useQuery(figuresQuery(`paths?${toQuery(filter, { start, steps: depth })}`, paths));
  const all = useQuery({ ...figuresQuery(`paths?${toQuery(filter, { steps: depth })}`, paths), enabled: start !== undefined });
  const ids = useMemo(() => [...new Set([...(data?.steps.flat() ?? []).map(({ node }) => node ?? ''), ...(data?.sequences ?? []).flatMap(({ nodes }) => nodes.map((node) => node ?? ''))])].filter((id) => id !== ''), [data]);
  const { names, error: namesError } = useNodeNames(flow, filter, ids);
  const chart = useMemo(() => (data && names ? pathsChart(data, names, { t, language, scheme }) : undefined), [data, names, t, language, scheme]);
  if (data === undefined || names === undefined || chart === undefined) return error || namesError ? <ProblemAlert error={error ?? namesError} /> : <LoadingPage />;

  const listed = readListed(list);
  const pick = (at: number): void => {
    const picked = chart.picks[at];
    if (picked === undefined) return;
    const { place } = picked;
    change({ list: writeListed({ at: picked.at, ...(place?.kind === 'other' ? { others: true } : place && { node: place.node }) }), then: picked.then && writeThen(picked.then) });
  };
  // What is drawn by name at the step where the least is.
  const named = Math.min(1, ...data.steps.flatMap((step) => {
    const total = step.reduce((sum, { conversations }) => sum + conversations, 0);
    return total === 0 ? [] : [step.filter(({ kind }) => kind === 'node').reduce((sum, { conversations }) => sum + conversations, 0) / total];
  }));
  const began = start === undefined ? null : all.data?.conversations;
  return (
    <>
      <p className={pageClasses.intro}>{t('paths.intro')}</p>
      <div className={classes.bar}>
        <Select
          size="sm" searchable allowDeselect={false} label={t('paths.start')} value={start ?? ''} className={classes.start}
          data={[{ value: '', label: t('paths.beginning') }, ...(start !== undefined && !names.choices.some(({ value }) => value === start) ? [{ value: start, label: names.nameOf(start) }] : []), ...names.choices]}
          onChange={(value) => change({ start: value || undefined })}
        />
        <Select size="sm" allowDeselect={false} label={t('paths.depth')} value={depth} className={classes.depth} data={[...depths]} onChange={(value) => change({ depth: depths.find((each) => each === value) })} />
      </div>
      {data.conversations === 0
        ? <EmptyNote icon={IconRouteOff} title={t('paths.none.title')} text={t('paths.none.text')} />
        : (
          <>
            <Chart
              title={t('paths.title')} option={chart.option} table={chart.table} points={chart.points} beside={chart.beside} height={560} minWidth={180 * Number(depth)} onPick={pick}
              view={[shown === 'table', (asTable) => change({ shown: asTable ? 'table' : undefined })]}
              summary={[
                t('paths.summary', { count: data.conversations, shown: formatNumber(data.conversations, language) }),
                began !== null && began !== undefined && began > 0 && t('paths.ofAll', { share: formatShare(data.conversations / began, language) }),
                t('paths.named', { share: formatShare(named, language) }),
              ].filter(Boolean).join('')}
            />
            <WholeWays ways={data} names={names} />
            {listed?.at !== undefined && (
              <PlaceConversations
                ways={data} names={names} filter={filter} start={start} listed={{ ...listed, at: listed.at }} then={readThen(then)} onThen={(next) => change({ then: next })}
                onBegin={(node) => change({ start: node, list: undefined, then: undefined })} onClose={() => change({ list: undefined, then: undefined })}
              />
            )}
          </>
        )}
    </>
  );
}
