import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { knowledge as texts } from '../i18n/knowledge.ts';
import { knowledgeWork } from '../i18n/knowledgeWork.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { knowledgeSearch } from './knowledgeSearch.ts';
import { BalanceView } from './BalanceView.tsx';
import { BaseContext } from './BaseContext.ts';
import { BaseHead } from './BaseHead.tsx';
import { EntriesView } from './entries/EntriesView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { ImportView } from './ImportView.tsx';
import { MissesView } from './misses/MissesView.tsx';
import { PairsView } from './pairs/PairsView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { TestsView } from './tests/TestsView.tsx';
import { useOpenBase } from './useOpenBase.ts';
import classes from './BasePage.module.css';

addTexts('knowledge', texts);
addTexts('knowledgeWork', knowledgeWork);

const views = { entries: EntriesView, misses: MissesView, tests: TestsView, pairs: PairsView, balance: BalanceView, import: ImportView, history: HistoryView, settings: SettingsView };

/** One knowledge base: its entries and everything that makes them better. */
export function BasePage() {
  const { slug } = useParams({ from: '/dressed/house/knowledge/$slug' });
  return <Base key={slug} slug={slug} />;
}

function Base({ slug }: { slug: string }) {
  const { t } = useTranslation(['knowledge', 'app']);
  const { view = 'entries', entry } = useSearch({ from: '/dressed/house/knowledge/$slug', select: knowledgeSearch, structuralSharing: true });
  const { base, query: { error, refetch, isFetching } } = useOpenBase(slug);
  if (base === undefined) {
    if (error === null) return <LoadingPage />;
    if (error instanceof ProblemError && error.status === 404) return <EmptyNote icon={IconBook2} title={t('gone.title')} text={t('gone.text')}><Button size="sm" variant="light" renderRoot={(props) => <Link to="/knowledge" {...props} />}>{t('title')}</Button></EmptyNote>;
    return <div className={classes.column}><ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button></div></ProblemAlert></div>;
  }
  const View = views[view];
  return (
    <BaseContext value={base}>
      <div className={classes.base} data-entry={(view === 'entries' && entry !== undefined) || undefined}>
        <BaseHead view={view} />
        <div className={classes.view}><View /></div>
      </div>
    </BaseContext>
  );
}
