import type { ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nodeConversations } from '../../../app/contract.ts';
import { Dialog } from '../../../app/Dialog.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { request } from '../../../app/request.ts';
import { formatDuration } from '../../../charts/formatDuration.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ChatLink } from '../../ChatLink.tsx';
import { toQuery } from '../../filter/toQuery.ts';
import classes from './WayConversations.module.css';

interface Props {
  title: string;
  /** Below `/api/analytics`, with its filter. */
  path: string;
  /** The time zone that moments are told in. */
  zone: string;
  onClose: () => void;
  /** What is said or chosen above the list. */
  children?: ReactNode;
}

/** The conversations behind a figure, the last entered first: when, for how long, what became of it, and what was typed last by then. */
export function WayConversations({ title, path, zone, onClose, children }: Props) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(conversationsQuery(path));
  const moment = new Intl.DateTimeFormat(languageTag[language], { timeZone: zone, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const all = data?.pages.flatMap(({ conversations }) => conversations);
  return (
    <Dialog title={title} onClose={onClose} size={560}>
      {children}
      <ProblemAlert error={error} />
      {all === undefined && error === null && <Skeleton height={220} radius="sm" />}
      {all?.length === 0 && <p className={classes.none}>{t('list.none')}</p>}
      {all && all.length > 0 && (
        <ol className={classes.list} aria-label={t('list.name')}>
          {all.map(({ id, seq, enteredAt, leftAt, became, typed, version }) => (
            <li key={`${id} ${seq}`}>
              <p>
                <ChatLink id={id} at={seq}>{moment.format(new Date(enteredAt))}</ChatLink>
                <span>{t(`end.${became}`)}</span>
                {leftAt !== null && <span>{formatDuration(Date.parse(leftAt) - Date.parse(enteredAt), language)}</span>}
                <span>{t('list.version', { version })}</span>
              </p>
              <bdi data-none={!typed || undefined}>{typed === null ? t('list.saidNothing') : typed === '' ? t('list.erased') : typed}</bdi>
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && <Button size="sm" variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('list.more')}</Button>}
    </Dialog>
  );
}

function conversationsQuery(path: string) {
  const whole = `/api/analytics/${path}`;
  return infiniteQueryOptions({
    queryKey: ['analytics', whole],
    queryFn: ({ pageParam, signal }) => request(pageParam === null ? whole : `${whole}&${toQuery({ before: pageParam })}`, { answer: nodeConversations, signal }),
    initialPageParam: nothing,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  });
}

const nothing: string | null = null;
