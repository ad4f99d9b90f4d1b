import { Alert, ScrollArea, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconCoffee, IconMoodSmile, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useNow } from '../kit/useNow.ts';
import { ChatListItem } from './ChatListItem.tsx';
import { deskListQuery } from './deskListQuery.ts';
import { deskViews, type DeskView } from './deskSearch.ts';
import { useFeedState } from './feedState.ts';
import classes from './ChatList.module.css';

interface Props {
  view: DeskView;
  /** The id of the chat that is open. */
  open: string | undefined;
  onView: (view: DeskView) => void;
}

/** The chats of one view; arrow keys go up and down. */
export function ChatList({ view, open, onView }: Props) {
  const { t } = useTranslation(['desk', 'app']);
  const now = useNow(1_000);
  const feed = useFeedState();
  const { data: chats, error } = useQuery(deskListQuery(view));
  const waiting = useQuery(deskListQuery('waiting')).data?.length ?? 0;
  const mine = useQuery(deskListQuery('mine')).data?.length ?? 0;
  const counts: Record<DeskView, number> = { waiting, mine, open: 0 };

  return (
    <>
      <header className={classes.head}>
        <p className={classes.title} aria-hidden>{t('app:room.desk')}</p>
        <SegmentedControl
          fullWidth radius="md" value={view} onChange={onView} aria-label={t('viewLabel')}
          data={deskViews.map((value) => ({
            value,
            label: <span className={classes.tab}>{t(`view.${value}`)}{counts[value] > 0 && <span className={classes.count} data-urgent={value === 'waiting' || undefined}>{counts[value]}</span>}</span>,
          }))}
        />
        {feed === 'lost' && <Alert role="status" color="orange" variant="light" p="xs" icon={<IconPlugConnectedX size={18} aria-hidden />}>{t('stale')}</Alert>}
        <ProblemAlert error={chats ? null : error} />
      </header>
      <ScrollArea className={classes.scroll} type="auto" scrollbarSize={8}>
        {chats?.length === 0 && <EmptyNote icon={view === 'waiting' ? IconCoffee : IconMoodSmile} title={t(`empty.${view}.title`)} text={t(`empty.${view}.text`)} />}
        {!chats && !error && <Stack p="md" aria-hidden>{[1, 2, 3].map((row) => <Skeleton key={row} height={76} radius="md" />)}</Stack>}
        <ul className={classes.list}>
          {chats?.map((chat) => <li key={chat.id}><ChatListItem chat={chat} view={view} open={chat.id === open} now={now} /></li>)}
        </ul>
      </ScrollArea>
    </>
  );
}
