import { useCallback, useEffect, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useNarrow } from '../../kit/useNarrow.ts';
import { MoodSection } from '../../desk/panel/MoodSection.tsx';
import { addTexts } from '../../i18n/addTexts.ts';
import { chatRecord } from '../../i18n/chatRecord.ts';
import { desk } from '../../i18n/desk.ts';
import { deskPanel } from '../../i18n/deskPanel.ts';
import { RecordHeader } from './RecordHeader.tsx';
import { RecordLog } from './RecordLog.tsx';
import { RecordPath } from './RecordPath.tsx';
import { recordQuery } from './recordQuery.ts';
import classes from './ChatRecord.module.css';

addTexts('chatRecord', chatRecord);
addTexts('desk', desk);
addTexts('deskPanel', deskPanel);

const views = ['log', 'path'] as const;

interface Props {
  id: string;
  /** A visit, or a message, by its place in the log. */
  at: number | null;
}

/** One conversation to be read, with its way through the flow beside it. Nothing can be done about it here. */
export function ChatRecordPage({ id, at }: Props) {
  const { t } = useTranslation('chatRecord');
  const narrow = useNarrow();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(recordQuery(id));
  /** Where one is led; a new object each time, so that the same place can be gone to again. */
  const [place, setPlace] = useState(() => ({ seq: at }));
  const [view, setView] = useState<(typeof views)[number]>('log');
  const goTo = useCallback((seq: number) => { setPlace({ seq }); setView('log'); }, []);
  const [first] = data?.pages ?? [];
  const messages = data?.pages.toReversed().flatMap((page) => page.messages) ?? [];
  const isBefore = place.seq !== null && place.seq < (messages[0]?.seq ?? 0);
  useEffect(() => {
    // What could not be read is asked for again by hand, not for ever.
    if (isBefore && hasNextPage && !isFetchingNextPage && error === null) void fetchNextPage();
  }, [isBefore, hasNextPage, isFetchingNextPage, error, fetchNextPage]);

  if (first === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  const moods = messages.flatMap(({ seq, mood, text }) => (mood === undefined ? [] : [{ seq, text, score: mood }]));
  return (
    <article className={classes.record}>
      <RecordHeader record={first} />
      <ProblemAlert error={error} />
      {narrow && <SegmentedControl fullWidth aria-label={t('view.label')} value={view} data={views.map((value) => ({ value, label: t(`view.${value}`) }))} onChange={(value) => setView(views.find((each) => each === value) ?? 'log')} />}
      <div className={classes.beside}>
        {(!narrow || view === 'log') && <RecordLog record={first} messages={messages} marks={data?.pages.flatMap(({ marks }) => marks) ?? []} place={place} onEarlier={hasNextPage ? () => void fetchNextPage() : null} loading={isFetchingNextPage} />}
        {(!narrow || view === 'path') && <aside className={classes.way} aria-label={t('view.path')}><RecordPath record={first} at={at} onJump={goTo} /><MoodSection moods={moods} onJump={goTo} /></aside>}
      </div>
    </article>
  );
}
