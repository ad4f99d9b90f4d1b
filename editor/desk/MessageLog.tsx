import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskChat, Message } from '../../server/contract.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';
import { dayName } from './dayName.ts';
import { chosenChoices, groupMessages } from './groupMessages.ts';
import { MessageBlock } from './MessageBlock.tsx';
import type { Outgoing } from './outbox.ts';
import { OutgoingBlock } from './OutgoingBlock.tsx';
import { useContactName } from './useContactName.ts';
import classes from './MessageLog.module.css';

interface Props {
  chat: DeskChat;
  messages: readonly Message[];
  /** On their way, oldest first. */
  outgoing: readonly Outgoing[];
  onRetry: (messageId: string) => void;
  onDiscard: (messageId: string) => void;
}

/** The whole conversation from its start. Stays at its end while one is there, and says so when more has come below. */
export function MessageLog({ chat, messages, outgoing, onRetry, onDiscard }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const name = useContactName()(chat);
  const locale = languageTag[language];
  const today = new Date(useNow(60_000));
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const last = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(last);
  const unseen = messages.filter(({ seq, from }) => seq > seen && from === 'customer').length;
  const chosen = chosenChoices(messages);

  function toEnd(): void {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }

  function onScroll(): void {
    const { current } = box;
    if (!current) return;
    atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < 60;
    if (atEnd.current) setSeen(last);
  }

  useLayoutEffect(() => {
    if (!atEnd.current) return;
    toEnd();
    setSeen(last);
  }, [last]);
  // What one has just written is always shown.
  useLayoutEffect(toEnd, [outgoing.length]);
  // The log shrinks when the composer grows or a keyboard opens.
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(() => { if (atEnd.current) toEnd(); });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div className={classes.frame}>
      <div className={classes.box} ref={box} onScroll={onScroll} role="log" aria-label={t('log')} tabIndex={0}>
        <div className={classes.log}>
          {messages.length === 0 && outgoing.length === 0 && <p className={classes.day}>{t('noMessages')}</p>}
          {groupMessages(messages).map((group) => {
            const [first] = group.messages;
            return first && (
              <div key={first.seq} className={classes.part}>
                {group.newDay && <p className={classes.day}>{dayName(new Date(first.at), today, locale, { today: t('today'), yesterday: t('yesterday') })}</p>}
                <MessageBlock group={group} customer={name} chosen={chosen} locale={locale} />
              </div>
            );
          })}
          {outgoing.map((message) => <OutgoingBlock key={message.messageId} message={message} onRetry={onRetry} onDiscard={onDiscard} />)}
        </div>
      </div>
      {unseen > 0 && <Button className={classes.more} radius="xl" size="sm" leftSection={<IconArrowDown size={16} aria-hidden />} onClick={toEnd}>{t('newMessages', { count: unseen })}</Button>}
    </div>
  );
}
