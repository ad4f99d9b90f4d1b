import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconCoffee, IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useNow } from '../../kit/useNow.ts';
import { deskListQuery } from '../deskListQuery.ts';
import { deskViews, type DeskSearch, type DeskView } from '../deskSearch.ts';
import { useAttention } from '../useAttention.ts';
import { ChatRows } from './ChatRows.tsx';
import { EveryChat } from './EveryChat.tsx';
import { LostBanner } from './LostBanner.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { sortMine } from './sortMine.ts';
import { Tools } from './Tools.tsx';
import classes from './DeskList.module.css';

interface Props {
  search: DeskSearch & { readonly view: DeskView };
  onView: (view: DeskView) => void;
  onAccept: (chat: DeskChat) => void;
  /** Why the last accept came to nothing; null where nothing did. */
  problem: unknown;
  onProblemSeen: () => void;
}

/** My presence, what wants me, and the chats of one view. */
export function DeskList({ search, onView, onAccept, problem, onProblemSeen }: Props) {
  const { t } = useTranslation(['desk', 'app']);
  const { view } = search;
  const { waiting, unread } = useAttention(true);
  const counts: Record<DeskView, number> = { waiting, mine: unread, all: 0 };
  return (
    <>
      <header className={classes.head}>
        <div className={classes.top}><p className={classes.title} aria-hidden>{t('app:room.desk')}</p><Tools /></div>
        <PresenceSwitch />
        <SegmentedControl
          fullWidth radius="md" value={view} onChange={onView} aria-label={t('viewLabel')}
          data={deskViews.map((value) => ({
            value,
            label: <span className={classes.tab}>{t(`view.${value}`)}{counts[value] > 0 && <span className={classes.count} data-urgent={value === 'waiting' || undefined}>{counts[value]}</span>}</span>,
          }))}
        />
        <LostBanner />
        <ProblemAlert error={problem} onClose={onProblemSeen} />
      </header>
      {view === 'all' ? <EveryChat search={search} onAccept={onAccept} /> : <Chats search={search} view={view} onAccept={onAccept} />}
    </>
  );
}

function Chats({ search, view, onAccept }: { search: DeskSearch; view: 'mine' | 'waiting'; onAccept: (chat: DeskChat) => void }) {
  const { t } = useTranslation('desk');
  const now = useNow(1_000);
  const { data, error } = useQuery(deskListQuery(view));
  const chats = useMemo(() => (data && view === 'mine' ? sortMine(data) : data), [data, view]);
  if (!chats) return error ? <div className={classes.problem}><ProblemAlert error={error} /></div> : <Stack p="md" aria-hidden>{[1, 2, 3].map((row) => <Skeleton key={row} height={76} radius="md" />)}</Stack>;
  if (chats.length === 0) return <EmptyNote icon={view === 'waiting' ? IconCoffee : IconMoodSmile} title={t(`empty.${view}.title`)} text={t(`empty.${view}.text`)} />;
  return <ChatRows chats={chats} label={t(`view.${view}`)} search={search} now={now} onAccept={onAccept} />;
}
