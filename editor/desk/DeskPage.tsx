import { useCallback } from 'react';
import { Center, VisuallyHidden } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { ChatList } from './ChatList.tsx';
import { Conversation } from './Conversation.tsx';
import type { DeskView } from './deskSearch.ts';
import classes from './DeskPage.module.css';
import { addTexts } from '../i18n/addTexts.ts';
import { desk } from '../i18n/desk.ts';

addTexts('desk', desk);

/** The desk: who waits, and the conversation with one of them. */
export function DeskPage() {
  const { t } = useTranslation(['desk', 'app']);
  const { view = 'waiting', chat } = useSearch({ from: '/dressed/house/desk' });
  const navigate = useNavigate({ from: '/desk' });
  const show = useCallback((next: DeskView) => void navigate({ search: (now) => ({ ...now, view: next }) }), [navigate]);
  const onAccepted = useCallback(() => show('mine'), [show]);

  return (
    <div className={classes.desk} data-open={chat !== undefined || undefined}>
      <VisuallyHidden><h1>{t('app:room.desk')}</h1></VisuallyHidden>
      <section className={classes.list} aria-label={t('list')}>
        <ChatList view={view} open={chat} onView={show} />
      </section>
      <section className={classes.chat} aria-label={t('log')}>
        {chat === undefined
          ? <Center h="100%"><EmptyNote icon={IconMessages} title={t('pick.title')} text={t('pick.text')} /></Center>
          : <Conversation key={chat} id={chat} view={view} onAccepted={onAccepted} />}
      </section>
    </div>
  );
}
