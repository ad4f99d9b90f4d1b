import { Button, Skeleton, Stack } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useNow } from '../../kit/useNow.ts';
import { everyChatQuery } from '../deskListQuery.ts';
import { filterOf, type ChatFilter, type DeskSearch } from '../deskSearch.ts';
import { ChatFilters } from './ChatFilters.tsx';
import { ChatRows } from './ChatRows.tsx';
import classes from './DeskList.module.css';

interface Props {
  search: DeskSearch;
  onAccept: (chat: DeskChat) => void;
}

/** Every chat that a filter lets through, the newest first, with more as one scrolls. */
export function EveryChat({ search, onAccept }: Props) {
  const { t } = useTranslation('desk');
  const now = useNow(1_000);
  const navigate = useNavigate({ from: '/desk' });
  const filter = filterOf(search);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(everyChatQuery(filter));
  // A chat that came in between two pages may be on both.
  const chats = useMemo(() => data && [...new Map(data.pages.flatMap((page) => page.chats).map((chat) => [chat.id, chat])).values()], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const change = useCallback((next: ChatFilter) => void navigate({ search: ({ chat, view }) => ({ ...next, ...(view && { view }), ...(chat !== undefined && { chat }) }), replace: true }), [navigate]);
  return (
    <>
      <ChatFilters filter={filter} onChange={change} />
      {!chats && (error ? <div className={classes.problem}><ProblemAlert error={error} /></div> : <Stack p="md" aria-hidden>{[1, 2, 3].map((row) => <Skeleton key={row} height={76} radius="md" />)}</Stack>)}
      {chats?.length === 0 && (
        <EmptyNote icon={IconSearch} title={t('empty.all.title')} text={t('empty.all.text')}>
          {Object.keys(filter).length > 0 && <Button size="sm" variant="light" onClick={() => change({})}>{t('filter.clear')}</Button>}
        </EmptyNote>
      )}
      {chats && chats.length > 0 && <ChatRows chats={chats} label={t('view.all')} search={search} now={now} onAccept={onAccept} onEnd={more} />}
    </>
  );
}
