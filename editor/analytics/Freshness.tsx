import { useSyncExternalStore } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { useIsFetching, useQueryClient, type Query } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../app/ProblemError.ts';
import classes from './Freshness.module.css';

/** Whether what is on show is what was asked for: a line while it is being read, and a way to try again what could not be read. */
export function Freshness() {
  const { t } = useTranslation(['analytics', 'app']);
  const client = useQueryClient();
  // What is only read again, as boards do all the time, is no news.
  const reading = useIsFetching({ queryKey: ['analytics'], predicate: ({ state }) => state.data === undefined }) > 0;
  const cache = client.getQueryCache();
  const failed = useSyncExternalStore((changed) => cache.subscribe(changed), () => cache.findAll({ type: 'active', predicate: mayWorkLater }).length) > 0;
  return (
    <div className={classes.place}>
      <div className={classes.line} data-reading={reading || undefined} aria-hidden />
      <VisuallyHidden role="status">{reading && t('reading')}</VisuallyHidden>
      {failed && (
        <div className={classes.failed}>
          <span>{t('unread')}</span>
          <Button size="xs" variant="default" loading={reading} onClick={() => void client.refetchQueries({ type: 'active', predicate: mayWorkLater })}>{t('app:retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** A refusal stays one; a server that is away, busy or just being upgraded may answer the next time. */
function mayWorkLater({ state: { status, error } }: Query): boolean {
  return status === 'error' && (!(error instanceof ProblemError) || error.status < 400 || error.status >= 500 || error.status === 429);
}
