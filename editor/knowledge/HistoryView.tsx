import { Button, Skeleton, Stack } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useBase } from './BaseContext.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import pages from './BasePage.module.css';
import classes from './History.module.css';

/** What was done to a base, by whom and when; each change can be opened and taken back. */
export function HistoryView() {
  const { t } = useTranslation('knowledgeWork');
  const { slug, mayEdit, report } = useBase();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: knowledgeKeys.changes(slug),
    queryFn: ({ pageParam, signal }) => knowledgeApi.changes(slug, pageParam, signal),
    initialPageParam: knowledgeApi.newest,
    getNextPageParam: ({ changes }) => (changes.length < knowledgeApi.pageOfChanges ? undefined : changes.at(-1)?.revision),
  });
  const undoing = useMutation({ mutationFn: (revision: number) => knowledgeApi.undo(slug, revision), onSuccess: (edited) => report(edited) });
  const changes = data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <div className={pages.column}>
      <header className={classes.head}><h2>{t('history.title')}</h2><p>{t('history.intro')}</p></header>
      <ProblemAlert error={undoing.error ?? (data ? null : error)} {...(undoing.error && { onClose: undoing.reset })} />
      {!data && !error && <Stack role="status" aria-label={t('history.loading')}>{[1, 2, 3].map((row) => <Skeleton key={row} height={64} radius="md" />)}</Stack>}
      {data && changes.length === 0 && <EmptyNote icon={IconHistory} title={t('history.empty')} text={t('history.emptyText')} />}
      <ol className={classes.list}>
        {changes.map((change) => <ChangeItem key={change.revision} change={change} busy={undoing.isPending && undoing.variables === change.revision} onUndo={mayEdit && change.undoable ? () => undoing.mutate(change.revision) : null} />)}
      </ol>
      {hasNextPage && <Button size="sm" variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('history.more')}</Button>}
    </div>
  );
}
