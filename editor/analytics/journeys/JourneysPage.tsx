import { IconRouteOff } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { journeys as texts } from '../../i18n/journeys.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { FlowGone } from '../filter/FlowGone.tsx';
import { useFilter } from '../filter/useFilter.ts';
import { useFlow } from '../filter/useFlow.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { FixFirstView } from './fixFirst/FixFirstView.tsx';
import { FunnelView } from './funnel/FunnelView.tsx';
import { journeysSearch, journeyViews } from './journeysSearch.ts';
import { PathsView } from './paths/PathsView.tsx';
import classes from './JourneysPage.module.css';

addTexts('journeys', texts);

const views = { fixFirst: FixFirstView, funnel: FunnelView, paths: PathsView };

/** Customers' ways through one flow: what to fix first, a funnel over chosen nodes, and the most common ways. */
export function JourneysPage() {
  const { t } = useTranslation('journeys');
  const search = useSearch({ from: '/dressed/house/analytics' });
  const [{ view = 'fixFirst' }] = usePageSearch(journeysSearch);
  const { filter } = useFilter();
  const { flow, gone, error } = useFlow();
  if (flow === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  if (gone) return <FlowGone />;
  if (flow === null || flow.versions.length === 0) return <EmptyNote icon={IconRouteOff} title={t('noFlow.title')} text={t('noFlow.text')} />;
  const View = views[view];
  return (
    <div className={classes.journeys}>
      <nav className={classes.views} aria-label={t('views')}>
        {journeyViews.map((each) => (
          <Link key={each} to="/analytics/$page" params={{ page: 'journeys' }} search={{ ...search, view: each, list: undefined, then: undefined }} className={classes.view} activeOptions={{ exact: true, includeSearch: true }} aria-current={each === view ? 'page' : undefined}>{t(`view.${each}`)}</Link>
        ))}
      </nav>
      <View key={flow.id} flow={flow} filter={{ ...filter, flow: flow.id }} />
    </div>
  );
}
