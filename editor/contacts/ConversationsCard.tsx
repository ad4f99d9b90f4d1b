import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { contactKeys } from './contactKeys.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

/** Their conversations, the latest first, each a way to the desk. */
export function ConversationsCard() {
  const { t } = useTranslation('contacts');
  const { contact } = useContact();
  const { date } = useWhen();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    // Merging changes whose they are.
    queryKey: [...contactKeys.conversations(contact.id), contact.merged.length],
    queryFn: ({ pageParam, signal }) => contactApi.conversations(contact.id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchOnMount: 'always',
  });
  const all = data?.pages.flatMap(({ conversations }) => conversations) ?? [];
  return (
    <Card title={t('conversations.title')}>
      <ProblemAlert error={error} />
      {data && all.length === 0 && <p className={classes.small}>{t('conversations.none')}</p>}
      <ul className={classes.lines}>
        {all.map(({ id, status, createdAt, agent, lastText, flow }) => (
          <li key={id}>
            <div>
              <Link to="/desk" search={{ view: 'all', chat: id }} preload={false} aria-label={`${t('conversations.open')} ${date(createdAt)}`}><time dateTime={createdAt}>{date(createdAt)}</time></Link>
              <span className={classes.quote}><bdi>{lastText === '' ? t('conversations.empty') : lastText}</bdi></span>
              <span className={classes.small}>{[t(`status.${status}`), flow, ...(agent ? [t('conversations.by', { name: agent.name })] : [])].join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && <Button variant="subtle" size="xs" loading={isFetching} onClick={() => void fetchNextPage()}>{t('conversations.more')}</Button>}
    </Card>
  );
}
