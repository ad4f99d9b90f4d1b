import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyChart } from '../../charts/EmptyChart.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { service as texts } from '../../i18n/service.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { AgentsTable } from './AgentsTable.tsx';
import { DayChart } from './DayChart.tsx';
import { definitionsOf } from './definitionsOf.ts';
import { ExploreChart } from './ExploreChart.tsx';
import { FigureCards, mainFigures } from './FigureCards.tsx';
import { FigureTable } from './FigureTable.tsx';
import { headOf } from './headOf.ts';
import { HeatMap } from './HeatMap.tsx';
import { OutcomeCharts } from './OutcomeCharts.tsx';
import { Section } from './Section.tsx';
import { serviceChoicesQuery, serviceFiguresQuery, serviceSeriesQuery } from './serviceQueries.ts';
import { spreadOf } from './spreadOf.ts';
import { StaffFilter } from './StaffFilter.tsx';
import { TopicCharts } from './TopicCharts.tsx';
import { useServiceAsk } from './useServiceAsk.ts';
import classes from './ServicePage.module.css';

addTexts('service', texts);

const dayFigures = [...mainFigures, 'queueAbandonment', 'mood', 'negativeMood'] as const;

/** How service does, at first sight and then part by part. */
export function ServicePage() {
  const { t } = useTranslation('service');
  const { language } = useLanguage();
  const { query, search, change } = useServiceAsk();
  const choices = useQuery(serviceChoicesQuery);
  const figures = useQuery(serviceFiguresQuery(query));
  const days = useQuery(serviceSeriesQuery(query, 'day', dayFigures));
  const hours = useQuery(serviceSeriesQuery(query, 'hourOfWeek', ['conversations']));
  const definitions = useMemo(() => definitionsOf(choices.data?.figures ?? []), [choices.data]);
  const [level, abandonment, negative] = (['serviceLevel', 'queueAbandonment', 'negativeMood'] as const).map((key) => definitions.get(key)?.title[language] ?? '');
  const lines = useMemo(() => ({
    waits: [{ name: t('waits.median'), of: spread('queueTime', 'median') }, { name: t('waits.p90'), of: spread('queueTime', 'p90') }],
    level: [{ name: level ?? '', of: head('serviceLevel') }, { name: abandonment ?? '', of: head('queueAbandonment') }],
    mood: [{ name: t('mood.mean'), of: spread('mood', 'mean') }],
    negative: [{ name: negative ?? '', of: head('negativeMood') }],
  }), [t, level, abandonment, negative]);

  const failed = choices.error ?? figures.error ?? days.error ?? hours.error;
  if (failed) return <ProblemAlert error={failed} />;
  if (choices.data === undefined || figures.data === undefined || days.data === undefined) return <LoadingPage />;
  const all = figures.data.figures;
  const groups = days.data.groups;
  const isEmpty = headOf(all.find(({ key }) => key === 'conversations')?.value) === 0;
  return (
    <div className={classes.page}>
      <StaffFilter choices={choices.data} search={search} change={change} />
      {isEmpty ? <EmptyChart title={t('none')} text={t('noneHint')} /> : (
        <>
          <FigureCards definitions={definitions} figures={all} days={groups} />
          <ExploreChart choices={choices.data} definitions={definitions} query={query} search={search} change={change} />
          <Section title={t('section.queue')}>
            <div className={classes.pair}>
              <DayChart title={t('waits.title')} unit="milliseconds" lines={lines.waits} days={groups} />
              <DayChart title={t('level.title')} unit="share" lines={lines.level} days={groups} />
            </div>
          </Section>
          <Section title={t('section.agents')}><AgentsTable definitions={definitions} query={query} search={search} change={change} /></Section>
          <Section title={t('section.outcome')}><OutcomeCharts definitions={definitions} figures={all} /></Section>
          <TopicCharts query={query} search={search} change={change} />
          <Section title={t('section.mood')}>
            <div className={classes.pair}>
              <DayChart title={t('mood.title')} unit="mood" lines={lines.mood} days={groups} />
              <DayChart title={t('mood.negative')} unit="share" lines={lines.negative} days={groups} />
            </div>
          </Section>
          {hours.data && <Section title={t('section.hours')}><HeatMap groups={hours.data.groups} /></Section>}
          <Section title={t('section.all')}><FigureTable definitions={definitions} figures={all} /></Section>
        </>
      )}
    </div>
  );
}

type Figures = Parameters<Parameters<typeof DayChart>[0]['lines'][number]['of']>[0];

function head(key: 'serviceLevel' | 'queueAbandonment' | 'negativeMood') {
  return (figures: Figures): number | null => headOf(figures[key]);
}

function spread(key: 'queueTime' | 'mood', which: 'median' | 'p90' | 'mean') {
  return (figures: Figures): number | null => spreadOf(figures[key], which);
}
