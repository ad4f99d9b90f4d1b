import { Button, Loader } from '@mantine/core';
import { IconPlayerPlay, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useDraft } from '../flow/FlowContext.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { TestItem } from './TestItem.tsx';
import { useTests } from './useTests.ts';
import classes from './TestList.module.css';

/** The conversations kept as tests: run against the draft, opened, accepted anew. */
export function TestList({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('simulator');
  const tests = useTests();
  const document = useDraft((draft) => draft.document);
  const { kept, last, run } = tests;
  if (kept.isPending) return <p className={classes.head} role="status"><Loader size="xs" /></p>;
  if (kept.isError) return <ProblemAlert error={kept.error} />;
  if (kept.data.length === 0) {
    return <EmptyNote icon={IconTestPipe} title={t('tests.empty')} text={t('tests.emptyText')}><Button size="sm" variant="light" onClick={onOpen}>{t('tests.toChat')}</Button></EmptyNote>;
  }
  const results = kept.data.flatMap(({ id }) => last?.results.get(id) ?? []);
  const differing = results.filter(({ passed }) => !passed).length;
  const summary = results.length === 0 ? [] : differing === 0 && results.length === kept.data.length ? [t('tests.allPassed')] : differing > 0 ? [t('tests.differ', { count: differing })] : [];
  const stale = last !== undefined && last.document !== document;
  return (
    <div className={classes.tests}>
      <div className={classes.head}>
        <p role="status">{[t('tests.summary', { count: kept.data.length }), ...summary, ...(stale ? [t('tests.stale')] : [])].join(' · ')}</p>
        <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} aria-hidden />} loading={run.isPending} onClick={() => run.mutate(undefined)}>{t('tests.runAll')}</Button>
      </div>
      {run.isError && <ProblemAlert error={run.error} />}
      <ul>{kept.data.map((test) => <TestItem key={test.id} test={test} result={last?.results.get(test.id)} tests={tests} onOpen={onOpen} />)}</ul>
    </div>
  );
}
