import { lazy, Suspense } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import type { OpenSearch } from '../app/openSearch.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { analytics as texts } from '../i18n/analytics.ts';
import { AlertBadge } from './alerts/AlertBadge.tsx';
import { analyticsPages } from './analyticsPages.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import { Freshness } from './Freshness.tsx';
import { useTabInSight } from './useTabInSight.ts';
import { useTabSearch } from './useTabSearch.ts';
import classes from './AnalyticsPage.module.css';

addTexts('analytics', texts);

const ChatRecordPage = lazy(async () => ({ default: (await import('./chat/ChatRecordPage.tsx')).ChatRecordPage }));

/** The analyst's room: its pages as tabs, and above those that show figures of a period, which conversations they are of. */
export function AnalyticsPage() {
  const { t } = useTranslation('analytics');
  const { page, conversationId } = useParams({ strict: false });
  const search = useSearch({ from: '/dressed/house/analytics' });
  const open = analyticsPages.find(({ path }) => path === page);
  const searchOf = useTabSearch(conversationId === undefined ? open : undefined, search);
  const tabs = useTabInSight(page, conversationId);
  if (conversationId !== undefined) return <div className={classes.page}><Suspense fallback={<LoadingPage />}><ChatRecordPage key={conversationId} id={conversationId} at={placeIn(search)} /></Suspense></div>;
  if (open === undefined) return <MissingPage />;
  const { Page } = open;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      <nav className={classes.tabs} aria-label={t('pages')} ref={tabs}>
        {analyticsPages.map((tab) => {
          const { path, text } = tab;
          const kept = { search: searchOf(tab), className: classes.tab, activeOptions: { exact: true, includeSearch: false }, 'aria-current': text === open.text ? 'page' : undefined, children: <>{t(`page.${text}`)}{text === 'alerts' && <AlertBadge />}</> } as const;
          return path === undefined ? <Link key={text} to="/analytics" {...kept} /> : <Link key={text} to="/analytics/$page" params={{ page: path }} {...kept} />;
        })}
      </nav>
      <VisuallyHidden><h2>{t(`page.${open.text}`)}</h2></VisuallyHidden>
      {open.filtered && <FilterBar oneFlow={open.oneFlow} />}
      <Freshness />
      <Suspense fallback={<LoadingPage />}><Page /></Suspense>
    </div>
  );
}

/** The place in a log that an address asks for. */
function placeIn({ at }: OpenSearch): number | null {
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : null;
}
