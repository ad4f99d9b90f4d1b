import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KnowledgeEdited } from '../../server/contract.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { useStaff } from '../app/StaffContext.ts';
import { useMayEdit } from '../flows/useMayEdit.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { knowledge as texts } from '../i18n/knowledge.ts';
import { knowledgeWork } from '../i18n/knowledgeWork.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { afterEdit } from './afterEdit.ts';
import { BalanceView } from './BalanceView.tsx';
import { BaseContext, type OpenBase } from './BaseContext.ts';
import { BaseHead } from './BaseHead.tsx';
import { detailQuery } from './detailQuery.ts';
import { EntriesView } from './entries/EntriesView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { ImportView } from './ImportView.tsx';
import { indexEntries, type Entry } from './indexEntries.ts';
import { keptEntries } from './keptEntries.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { MissesView } from './misses/MissesView.tsx';
import { PairsView } from './pairs/PairsView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { TestsView } from './tests/TestsView.tsx';
import { useUnsavedGuard } from './useUnsavedGuard.ts';
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
  const { view = 'entries', entry } = useSearch({ from: '/dressed/house/knowledge/$slug' });
  const queryClient = useQueryClient();
  const mayEdit = useMayEdit();
  const { data: detail, error, refetch, isFetching } = useQuery(detailQuery(slug));
  const kept = keptEntries(useStaff().id, slug);
  const unsaved = useSyncExternalStore(kept.subscribe, kept.all);
  const [edited, setEdited] = useState<KnowledgeEdited | null>(null);
  const index = useMemo(() => indexEntries(detail?.entries ?? []), [detail?.entries]);
  useUnsavedGuard(unsaved);

  const report = useCallback((made: KnowledgeEdited | null, written?: readonly Entry[]) => {
    setEdited(made);
    const query = detailQuery(slug);
    const before = queryClient.getQueryData(query.queryKey);
    const after = before && made && written ? afterEdit(before, made, written) : undefined;
    if (after) queryClient.setQueryData(query.queryKey, after);
    void queryClient.invalidateQueries({ queryKey: query.queryKey, refetchType: after ? 'none' : 'active' });
    void queryClient.invalidateQueries({ queryKey: knowledgeKeys.base(slug), predicate: ({ queryKey }) => queryKey[2] !== 'detail', refetchType: 'active' });
    void queryClient.invalidateQueries({ queryKey: knowledgeKeys.list, exact: true });
  }, [queryClient, slug]);

  const base = useMemo<OpenBase | undefined>(() => detail && { slug, detail, index, mayEdit, kept, unsaved, edited, report }, [slug, detail, index, mayEdit, kept, unsaved, edited, report]);
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
