import { useState } from 'react';
import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlus, IconSearch, IconTestPipe } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { detailQuery } from '../detailQuery.ts';
import { knowledgeApi } from '../knowledgeApi.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import { changedResults } from './changedResults.ts';
import { AddTestsDialog } from './AddTestsDialog.tsx';
import { TestRow } from './TestRow.tsx';
import pages from '../BasePage.module.css';
import classes from './Tests.module.css';

/** Questions with the entry that each should find. They are tried at every change. */
export function TestsView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, detail: { tests, summary: { unpublished } }, edited, mayEdit } = useBase();
  const title = useEntryTitle();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [search, setSearch] = useState('');
  const [failedOnly, setFailedOnly] = useState(false);
  const { data, mutate: run, isPending, error } = useMutation({ mutationFn: () => knowledgeApi.runTests(slug) });
  const removing = useMutation({ mutationFn: (id: string) => knowledgeApi.removeTest(slug, id), onSuccess: () => queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }) });
  const changing = useMutation({ mutationFn: (test: { id: string; expects: string | null }) => knowledgeApi.changeTest(slug, test), onSuccess: () => queryClient.invalidateQueries({ queryKey: detailQuery(slug).queryKey }) });
  const last = data ?? edited?.tests ?? null;
  // Where customers have what stands here, both columns would say the same.
  const twice = last !== null && (unpublished > 0 || changedResults(last).length > 0);
  const results = new Map(last?.results.map((each) => [each.id, each]));
  const sought = search.trim().toLowerCase();
  const shown = tests.filter(({ id, question, expects }) => (sought === '' || `${question}\n${expects === null ? '' : title(expects)}`.toLowerCase().includes(sought)) && (!failedOnly || results.get(id)?.after.passed === false));
  const failed = tests.filter(({ id }) => results.get(id)?.after.passed === false).length;
  const add = <Button size="sm" variant={tests.length === 0 ? 'filled' : 'default'} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>{t('tests.add')}</Button>;

  return (
    <div className={pages.column}>
      <header className={classes.head}>
        <div><h2>{t('tests.title')}</h2><p>{t('tests.intro')}</p></div>
        {tests.length > 0 && (
          <Group gap="sm">
            {mayEdit && add}
            {mayEdit && <Button size="sm" leftSection={<IconPlayerPlay size={17} aria-hidden />} loading={isPending} onClick={() => run()}>{t('tests.run')}</Button>}
          </Group>
        )}
      </header>
      <ProblemAlert error={error ?? removing.error ?? changing.error} />
      {tests.length === 0 ? <EmptyNote icon={IconTestPipe} title={t('tests.empty')} text={t(mayEdit ? 'tests.emptyText' : 'tests.emptyReader')}>{mayEdit && add}</EmptyNote> : (
        <>
          <div className={classes.tools}>
            <TextInput className={classes.search ?? ''} type="search" size="sm" aria-label={t('tests.search')} placeholder={t('tests.search')} value={search} onChange={({ currentTarget: { value } }) => setSearch(value)} leftSection={<IconSearch size={17} aria-hidden />} rightSection={search === '' ? null : <CloseButton size="sm" aria-label={t('tests.clear')} onClick={() => setSearch('')} />} />
            <span className={classes.sum} role="status">{last ? (last.passedBefore === null || !twice ? t('tests.sum', { passed: last.passedAfter, count: last.total }) : t('tests.sumChange', { before: last.passedBefore, after: last.passedAfter, count: last.total })) : t('tests.notRun')}</span>
            {failed > 0 && <Button size="compact-sm" variant={failedOnly ? 'light' : 'subtle'} aria-pressed={failedOnly} onClick={() => setFailedOnly(!failedOnly)}>{t('tests.failedOnly', { count: failed })}</Button>}
          </div>
          <table className={classes.table}>
            <thead><tr><th scope="col">{t('tests.question')}</th><th scope="col">{t('tests.expects')}</th>{twice && <th scope="col">{t('tests.before')}</th>}<th scope="col">{t(twice ? 'tests.after' : 'tests.result')}</th>{mayEdit && <th scope="col"><span className={classes.hidden}>{t('tests.actions')}</span></th>}</tr></thead>
            <tbody>
              {shown.map((test) => <TestRow key={test.id} test={test} result={results.get(test.id)} worse={last?.worse.includes(test.id) ?? false} twice={twice} onExpects={mayEdit ? (expects) => changing.mutate({ id: test.id, expects }) : null} onRemove={mayEdit ? () => removing.mutate(test.id) : null} />)}
            </tbody>
          </table>
          {shown.length === 0 && <EmptyNote icon={IconSearch} title={t('tests.none')} />}
        </>
      )}
      {adding && <AddTestsDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
