import { useMemo, useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconMessagesOff, IconMoodHappy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fixFirst } from '../../../app/contract.ts';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { Chart } from '../../../charts/Chart.tsx';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useNarrow } from '../../../kit/useNarrow.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { fateColors } from '../../fateColors.ts';
import { toQuery } from '../../filter/toQuery.ts';
import { figuresQuery } from '../../figuresQuery.ts';
import { usePageSearch } from '../../usePageSearch.ts';
import { journeysSearch } from '../journeysSearch.ts';
import { readListed } from '../list/readListed.ts';
import { WayConversations } from '../list/WayConversations.tsx';
import { writeListed } from '../list/writeListed.ts';
import type { JourneyViewProps } from '../JourneyView.ts';
import { useNodeNames } from '../useNodeNames.ts';
import { FixFirstItem } from './FixFirstItem.tsx';
import { lossChart } from './lossChart.ts';
import pageClasses from '../JourneysPage.module.css';
import classes from './FixFirst.module.css';

/** Nodes that are drawn, and that are told at first. */
const drawn = 12;
const told = 8;

/** Nodes by what it costs downstream that conversations are lost there, or by how many are. */
export function FixFirstView({ flow, filter }: JourneyViewProps) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const scheme = useScheme();
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const [{ by = 'cost', shown: form, list }, change] = usePageSearch(journeysSearch);
  const { data, error } = useQuery(figuresQuery(`fix-first?${toQuery(filter)}`, fixFirst));
  const ids = useMemo(() => data?.nodes.flatMap(({ node }) => node ?? []) ?? [], [data]);
  const { names, error: namesError } = useNodeNames(flow, filter, ids);
  const nodes = useMemo(() => (by === 'cost' ? data?.nodes : data?.nodes.toSorted((one, other) => other.lost - one.lost)), [data, by]);
  const chart = useMemo(() => (nodes && names ? lossChart(nodes.slice(0, drawn), names, { t, language, scheme, narrow, by }) : undefined), [nodes, names, t, language, scheme, narrow, by]);

  if (data === undefined || nodes === undefined || names === undefined || chart === undefined) return error || namesError ? <ProblemAlert error={error ?? namesError} /> : <LoadingPage />;
  if (data.conversations === 0) return <EmptyNote icon={IconMessagesOff} title={t('fixFirst.none.emptyTitle')} text={t('fixFirst.none.empty')} />;
  if (nodes.length === 0) return <EmptyNote icon={IconMoodHappy} title={t('fixFirst.none.title')} text={t('fixFirst.none.text')} />;
  const shown = all ? nodes : nodes.slice(0, told);
  const listed = readListed(list);
  const open = (node: string | null): void => change({ list: writeListed({ node }) });
  const first = nodes[0];
  const summary = first ? t(`fixFirst.summary.${by}`, { node: names.nameOf(first.node), shown: formatNumber(first[by], language) }) : '';
  const ranking = <SegmentedControl size="xs" style={{ alignSelf: 'start' }} aria-label={t('fixFirst.by')} value={by} data={(['cost', 'lost'] as const).map((value) => ({ value, label: t(`fixFirst.${value}`) }))} onChange={(value) => change({ by: value === 'lost' ? value : undefined })} />;
  return (
    <>
      <div className={pageClasses.intro}>
        <p>{t('fixFirst.headline', { cost: formatNumber(Math.round(data.cost), language), of: formatNumber(data.conversations, language), share: formatShare(data.cost / data.conversations, language), lost: formatNumber(data.lost, language) })}</p>
        <details className={classes.how}><summary>{t('fixFirst.how.title')}</summary><ul>{(['lost', 'not', 'cost', 'back'] as const).map((each) => <li key={each}>{t(`fixFirst.how.${each}`)}</li>)}</ul></details>
      </div>
      {ranking}
      <Chart
        title={t(`fixFirst.chart.${by}`)} summary={summary} option={chart.option} table={chart.table} points={chart.points} height={44 + 34 * Math.min(drawn, nodes.length)}
        view={[form === 'table', (asTable) => change({ shown: asTable ? 'table' : undefined })]} onPick={(row) => nodes[row] && open(nodes[row].node)}
      />
      <ol className={classes.list} style={fateColors(scheme)} aria-label={t('view.fixFirst')}>
        {shown.map((each, index) => <FixFirstItem key={each.node ?? ''} rank={index + 1} figures={each} median={data.medianDropOff} names={names} flow={flow.id} onList={() => open(each.node)} />)}
      </ol>
      {shown.length < nodes.length && <div><Button size="sm" variant="default" onClick={() => setAll(true)}>{t('fixFirst.more', { count: nodes.length - shown.length })}</Button></div>}
      {listed?.node !== undefined && <WayConversations title={t('fixFirst.listOf', { node: names.nameOf(listed.node) })} path={`fix-first/conversations?${toQuery(filter, { node: listed.node ?? '' })}`} zone={filter.zone} onClose={() => change({ list: undefined })} />}
    </>
  );
}
