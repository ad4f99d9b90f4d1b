import { useMemo } from 'react';
import { IconFilterQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { funnel, paths } from '../../../app/contract.ts';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { Chart } from '../../../charts/Chart.tsx';
import { useNarrow } from '../../../kit/useNarrow.ts';
import { useScheme } from '../../../charts/useScheme.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { toQuery } from '../../filter/toQuery.ts';
import { figuresQuery } from '../../figuresQuery.ts';
import { usePageSearch } from '../../usePageSearch.ts';
import { journeysSearch } from '../journeysSearch.ts';
import { readListed } from '../list/readListed.ts';
import { WayConversations } from '../list/WayConversations.tsx';
import { writeListed } from '../list/writeListed.ts';
import type { JourneyViewProps } from '../JourneyView.ts';
import { useNodeNames } from '../useNodeNames.ts';
import { funnelChart } from './funnelChart.ts';
import { FunnelSteps } from './FunnelSteps.tsx';
import { suggestSteps } from './suggestSteps.ts';
import pageClasses from '../JourneysPage.module.css';

/** How many conversations came through nodes that are picked in order, and what became of those who did not. */
export function FunnelView({ flow, filter }: JourneyViewProps) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const scheme = useScheme();
  const narrow = useNarrow();
  const [search, change] = usePageSearch(journeysSearch);
  const ways = useQuery({ ...figuresQuery(`paths?${toQuery(filter)}`, paths), enabled: search.steps === undefined });
  const steps = useMemo(() => search.steps ?? (ways.data && suggestSteps(ways.data)), [search.steps, ways.data]);
  const { names, error: namesError } = useNodeNames(flow, filter, steps ?? none);
  const { data, error, isPlaceholderData } = useQuery({ ...figuresQuery(`funnel?${toQuery(filter, { step: steps })}`, funnel), enabled: steps !== undefined && steps.length >= 2 });
  const figures = isPlaceholderData && String(data?.steps.map(({ node }) => node ?? '')) !== String(steps) ? undefined : data;
  const chart = useMemo(() => (figures && names ? funnelChart(figures, names, { t, language, scheme, narrow }) : undefined), [figures, names, t, language, scheme, narrow]);

  if (steps === undefined || names === undefined) return error || namesError || ways.error ? <ProblemAlert error={error ?? namesError ?? ways.error} /> : <LoadingPage />;
  const listed = readListed(search.list)?.at;
  return (
    <>
      <p className={pageClasses.intro}>{t('funnel.intro')}</p>
      <FunnelSteps steps={steps} names={names} figures={figures} onChange={(next) => change({ steps: [...next] })} onList={(at) => change({ steps: [...steps], list: writeListed({ at }) })} />
      <ProblemAlert error={error} />
      {steps.length < 2 && <EmptyNote icon={IconFilterQuestion} title={t('funnel.few.title')} text={t('funnel.few.text')} />}
      {steps.length >= 2 && chart && <Chart title={t('funnel.title')} summary={chart.summary} option={chart.option} table={chart.table} height={(narrow ? 116 : 80) + 52 * steps.length} view={[search.shown === 'table', (asTable) => change({ shown: asTable ? 'table' : undefined })]} onPick={(at) => change({ steps: [...steps], list: writeListed({ at }) })} />}
      {listed !== undefined && steps[listed] !== undefined && <WayConversations title={t(listed === steps.length - 1 ? 'funnel.listThrough' : 'funnel.listOf', { node: names.nameOf(steps[listed] || null) })} path={`funnel/conversations?${toQuery(filter, { step: steps, at: listed })}`} zone={filter.zone} onClose={() => change({ list: undefined })} />}
    </>
  );
}

const none: readonly string[] = [];
