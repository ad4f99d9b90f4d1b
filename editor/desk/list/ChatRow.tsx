import { Button } from '@mantine/core';
import { IconBellOff, IconStarFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { serverTime } from '../../app/serverTime.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ContactAvatar } from '../ContactAvatar.tsx';
import { clockTime } from '../dayName.ts';
import type { DeskSearch } from '../deskSearch.ts';
import { useMuted } from '../notices/mutedChats.ts';
import { useContactName } from '../useContactName.ts';
import { useReasonText } from '../useReasonText.ts';
import { useWaitText } from '../useWaitText.ts';
import { MoodDot } from './MoodDot.tsx';
import { isUnanswered } from './sortMine.ts';
import classes from './ChatRow.module.css';

interface Props {
  chat: DeskChat;
  /** The address, without the chat. */
  search: DeskSearch;
  open: boolean;
  index: number;
  /** Milliseconds since 1970; makes the waiting time tick. */
  now: number;
  onAccept: (chat: DeskChat) => void;
}

/** One chat in a list: who, how long, why, what was said last, and what is particular about it. */
export function ChatRow({ chat, search, open, index, now, onAccept }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const staff = useStaff();
  const reason = useReasonText()(chat);
  const name = useContactName()(chat);
  const waitText = useWaitText();
  const muted = useMuted(chat.id);
  const waiting = chat.status === 'queued';
  const mine = chat.acceptedBy?.id === staff.id;
  const last = chat.lastMessage;
  const wait = waitText(serverTime(now) - Date.parse(chat.requestedAt));
  const vip = chat.contact?.vip ?? 0;
  const reasoned = waiting && reason !== '';
  const said = <span className={classes.last} dir="auto">{last ? t(`said.${last.from}`, { text: last.text }) : t('noMessage')}</span>;
  const reservedForMe = chat.reservedFor?.id === staff.id;

  return (
    <>
      <Link to="/desk" search={{ ...search, chat: chat.id }} className={classes.item} data-open={open || undefined} data-index={index} data-chat={chat.id} preload={false}>
        <span className={classes.face}><ContactAvatar name={chat.contactName} /><MoodDot mood={chat.mood} /></span>
        <span className={classes.body}>
          <span className={classes.line}>
            <span className={classes.who}>
              <bdi className={classes.name}>{name}</bdi>
              {vip > 0 && <IconStarFilled className={classes.star} size={14} role="img" aria-label={t('vip', { level: vip })} />}
              {muted && <IconBellOff className={classes.quiet} size={14} role="img" aria-label={t('muted')} />}
            </span>
            {waiting
              ? <span className={classes.wait} aria-label={t('waited', { time: wait })} role="timer">{wait}</span>
              : last && <time className={classes.time} dateTime={last.at}>{clockTime(new Date(last.at), languageTag[language])}</time>}
          </span>
          <span className={classes.line}>
            {reasoned ? <span className={classes.reason} dir="auto">{reason}</span> : said}
            {mine && chat.unread > 0 && <span className={classes.unread} role="img" aria-label={t('unread', { count: chat.unread })}>{chat.unread > 99 ? '99+' : chat.unread}</span>}
          </span>
          <span className={classes.marks}>
            {mine && isUnanswered(chat) && <span className={classes.mark} data-kind="due">{t('unanswered')}</span>}
            {reservedForMe && <span className={classes.mark} data-kind="due">{t('forMe')}</span>}
            {!reservedForMe && chat.reservedFor && <span className={classes.mark}>{t('forAgent', { name: chat.reservedFor.name })}</span>}
            {chat.priority > 0 && <span className={classes.mark} data-kind="urgent">{t('priority', { level: chat.priority })}</span>}
            {search.view === 'all' && <span className={classes.mark} data-kind={waiting ? 'due' : undefined}>{chat.status === 'agent' ? (mine ? t('byYou') : t('byAgent', { name: chat.acceptedBy?.name ?? t('from.agent') })) : t(`status.${chat.status}`)}</span>}
            {chat.team !== null && <bdi className={classes.mark}>{chat.team}</bdi>}
            {chat.tags.map((tag) => <bdi key={tag} className={classes.mark} data-kind="tag">{tag}</bdi>)}
            {reasoned && said}
          </span>
        </span>
      </Link>
      {waiting && search.view === 'waiting' && <Button className={classes.accept} size="compact-sm" onClick={() => onAccept(chat)} aria-label={t('acceptOne', { name })}>{t('acceptShort')}</Button>}
    </>
  );
}
