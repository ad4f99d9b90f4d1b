import type { KeyboardEvent } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import { useStaff } from '../app/StaffContext.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import { clockTime } from './dayName.ts';
import type { DeskView } from './deskSearch.ts';
import { useContactName } from './useContactName.ts';
import { useReasonText } from './useReasonText.ts';
import { useWaitText } from './useWaitText.ts';
import classes from './ChatListItem.module.css';

interface Props {
  chat: DeskChat;
  view: DeskView;
  open: boolean;
  /** Milliseconds since 1970; makes the waiting time tick. */
  now: number;
}

/** One chat in the list: who, how long, why, and what was said last. */
export function ChatListItem({ chat, view, open, now }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const staff = useStaff();
  const reason = useReasonText()(chat.note);
  const name = useContactName()(chat);
  const waitText = useWaitText();
  const waiting = chat.status === 'queued';
  const mine = chat.acceptedBy?.id === staff.id;
  const last = chat.lastMessage;
  const wait = waitText(serverTime(now) - Date.parse(chat.requestedAt));

  return (
    <Link to="/desk" search={{ view, chat: chat.id }} className={classes.item} data-open={open || undefined} onKeyDown={moveFocus}>
      <ContactAvatar name={chat.contactName} />
      <span className={classes.body}>
        <span className={classes.line}>
          <bdi className={classes.name}>{name}</bdi>
          {waiting
            ? <span className={classes.wait} aria-label={t('waited', { time: wait })} role="timer">{wait}</span>
            : last && <time className={classes.time} dateTime={last.at}>{clockTime(new Date(last.at), languageTag[language])}</time>}
        </span>
        {waiting && reason !== '' && <span className={classes.reason} dir="auto">{reason}</span>}
        <span className={classes.line}>
          <span className={classes.last} dir="auto">{last ? t(`said.${last.from}`, { text: last.text }) : t('noMessage')}</span>
          {mine && chat.status === 'agent' && last?.from === 'customer' && <span className={classes.mark} data-kind="due">{t('unanswered')}</span>}
        </span>
        {(chat.priority > 0 || chat.team !== null || (view === 'open' && !waiting)) && (
          <span className={classes.marks}>
            {chat.priority > 0 && <span className={classes.mark} data-kind="urgent">{t('priority')}</span>}
            {chat.team !== null && <span className={classes.mark}>{chat.team}</span>}
            {view === 'open' && chat.status === 'bot' && <span className={classes.mark}>{t('byBot')}</span>}
            {view === 'open' && chat.status === 'agent' && <span className={classes.mark}>{mine ? t('byYou') : t('byAgent', { name: chat.acceptedBy?.name ?? t('from.agent') })}</span>}
          </span>
        )}
      </span>
    </Link>
  );
}

/** Up and down lead to the neighbour in the list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...(event.currentTarget.closest('ul')?.querySelectorAll('a') ?? [])];
  const next = links[links.findIndex((link) => link === event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
