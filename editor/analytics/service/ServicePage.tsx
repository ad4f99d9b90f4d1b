import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ServiceFigures } from '../../../server/contract.ts';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { service as texts } from '../../i18n/service.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { dayIn } from '../filter/dayIn.ts';
import { AgentsTable } from './AgentsTable.tsx';
import { CompareDays } from './CompareDays.tsx';
import { DayChart } from './DayChart.tsx';
import { definitionsOf } from './definitionsOf.ts';
import { ExploreChart } from './ExploreChart.tsx';
import { FigureCards, mainFigures } from './FigureCards.tsx';
import { FigureTable } from './FigureTable.tsx';
import { headOf } from './headOf.ts';
import { HeatMap } from './HeatMap.tsx';
import { OutcomeCharts } from './OutcomeCharts.tsx';
import { Section, serviceSections } from './Section.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { serviceChoicesQuery, serviceFiguresQuery, serviceSeriesQuery } from './serviceQueries.ts';
import { shortDay } from './shortDay.ts';
import { spreadOf } from './spreadOf.ts';
import { StaffFilter } from './StaffFilter.tsx';
import { TableFiles } from './TableFiles.tsx';
import { TopicCharts } from './TopicCharts.tsx';
import { useChartView } from '../useChartView.ts';
import { useServiceAsk } from './useServiceAsk.ts';
import classes from './ServicePage.module.css';

addTexts('service', texts);

const dayFigures = [...mainFigures, 'queueAbandonment', 'mood', 'negativeMood'] as const;

/** How service does, at first sight and then part by part. */
export function ServicePage() {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { query, compared, search, change } = useServiceAsk();
  const choices = useQuery(serviceChoicesQuery);
  const figures = useQuery(serviceFiguresQuery(compared));
  const days = useQuery(serviceSeriesQuery(query, 'day', dayFigures));
  const hours = useQuery(serviceSeriesQuery(query, 'hourOfWeek', ['conversations']));
  const definitions = useMemo(() => definitionsOf(choices.data?.figures ?? []), [choices.data]);
  const [level, abandonment, negative] = (['serviceLevel', 'queueAbandonment', 'negativeMood'] as const).map((key) => definitions.get(key)?.title[language] ?? '');
  const lines = useMemo(() => ({
    waits: [{ name: t('mean'), of: spread('queueTime', 'mean') }, { name: t('median'), of: spread('queueTime', 'median') }, { name: t('p90'), of: spread('queueTime', 'p90') }],
    level: [{ name: level ?? '', of: head('serviceLevel') }, { name: abandonment ?? '', of: head('queueAbandonment') }],
    mood: [{ name: t('mean'), of: spread('mood', 'mean') }, { name: t('median'), of: spread('mood', 'median') }, { name: t('p90'), of: spread('mood', 'p90') }],
    negative: [{ name: negative ?? '', of: head('negativeMood') }],
  }), [t, level, abandonment, negative]);
  const views = { waits: useChartView('waits'), level: useChartView('level'), mood: useChartView('mood'), negative: useChartView('negative') };

  if (choices.error) return <ProblemAlert error={choices.error} />;
  if (choices.data === undefined) return <LoadingPage />;
  const failed = figures.error ?? days.error ?? hours.error;
  const before = daysOf(figures.data?.before);
  const filter = (
    <StaffFilter choices={choices.data} search={search} change={change}>
      <CompareDays search={search} change={change} />
    </StaffFilter>
  );
  if (failed) return <div className={classes.page}>{filter}<ProblemAlert error={failed} /></div>;
  if (figures.data === undefined || days.data === undefined) return <LoadingPage />;
  const { figures: all, comparable } = figures.data;
  const groups = days.data.groups;
  const isEmpty = headOf(all.find(({ key }) => key === 'conversations')?.value) === 0;
  return (
    <div className={classes.page}>
      {filter}
      {isEmpty ? <EmptyChart title={t('none')} text={t('noneHint')} /> : (
        <>
          <div className={classes.head}>
            <SectionLinks of={serviceSections} />
            <p className={classes.note} role="status">{t(comparable ? 'compare.with' : 'compare.lacking', { from: shortDay(before.from, language), to: shortDay(before.to, language) })}</p>
          </div>
          <FigureCards definitions={definitions} figures={all} days={groups} />
          <ExploreChart choices={choices.data} definitions={definitions} query={query} search={search} change={change} />
          <Section of="queue">
            <div className={classes.pair}>
              <DayChart title={t('waits.title')} unit="milliseconds" lines={lines.waits} days={groups} view={views.waits} />
              <DayChart title={t('level.title')} unit="share" lines={lines.level} days={groups} view={views.level} />
            </div>
          </Section>
          <Section of="agents"><AgentsTable definitions={definitions} query={query} search={search} change={change} /></Section>
          <Section of="outcome"><OutcomeCharts definitions={definitions} figures={all} /></Section>
          <TopicCharts query={compared} search={search} change={change} />
          <Section of="mood">
            <div className={classes.pair}>
              <DayChart title={t('mood.title')} unit="mood" lines={lines.mood} days={groups} view={views.mood} />
              <DayChart title={t('mood.negative')} unit="share" lines={lines.negative} days={groups} view={views.negative} />
            </div>
          </Section>
          <Section of="hours">{hours.data && <HeatMap groups={hours.data.groups} />}</Section>
          <Section of="all" actions={<TableFiles title={t('section.all')} table="service-figures" query={compared} />}><FigureTable definitions={definitions} figures={all} /></Section>
        </>
      )}
    </div>
  );
}

/** The first and the last day of what was looked at. */
function daysOf(scope: ServiceFigures['before'] | undefined): { readonly from: string; readonly to: string } {
  return scope === undefined ? { from: '', to: '' } : { from: dayIn(scope.zone, Date.parse(scope.from) + hourMs - 1), to: dayIn(scope.zone, Date.parse(scope.to) - 1) };
}

const hourMs = 3_600_000;

type Figures = Parameters<Parameters<typeof DayChart>[0]['lines'][number]['of']>[0];

function head(key: 'serviceLevel' | 'queueAbandonment' | 'negativeMood') {
  return (figures: Figures): number | null => headOf(figures[key]);
}

function spread(key: 'queueTime' | 'mood', which: 'median' | 'p90' | 'mean') {
  return (figures: Figures): number | null => spreadOf(figures[key], which);
}
