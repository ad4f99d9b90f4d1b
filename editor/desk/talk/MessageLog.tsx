import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskConversation } from '../../../server/contract.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { dayName } from '../dayName.ts';
import type { Outgoing } from '../outbox.ts';
import { useContactName } from '../useContactName.ts';
import { EntryLine } from './EntryLine.tsx';
import { guessHeight } from './guessHeight.ts';
import { chosenChoices, lineUp } from './lineUp.ts';
import { OutgoingBlock } from './OutgoingBlock.tsx';
import { Typing } from './Typing.tsx';
import { useEarlier } from './useEarlier.ts';
import { useJumps } from './useJumps.ts';
import { useLogWindow } from './useLogWindow.ts';
import { useMarkRead } from './useMarkRead.ts';
import classes from './MessageLog.module.css';

interface Props {
  conversation: DeskConversation;
  /** I am the one who is on. */
  mine: boolean;
  /** On their way, oldest first. */
  outgoing: readonly Outgoing[];
  onRetry: (messageId: string) => void;
  onDiscard: (messageId: string) => void;
}

/** The conversation, however long. Stays at its end while one is there, and says so when more has come below. */
export function MessageLog({ conversation: { chat, messages, earlier, customerRead }, mine, outgoing, onRetry, onDiscard }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const name = useContactName()(chat);
  const locale = languageTag[language];
  const today = new Date(useNow(60_000)).toDateString();
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.seq ?? 0;
  /** Up to where it was read when the end was left; null while the end is in view. */
  const [left, setLeft] = useState<number | null>(null);
  const lines = useMemo(() => lineUp(messages), [messages]);
  const seqs = useMemo(() => messages.map(({ seq }) => seq), [messages]);
  const chosen = useMemo(() => chosenChoices(messages), [messages]);
  const guess = useCallback((index: number) => guessHeight(lines[index]), [lines]);
  const onEnd = useCallback((atEnd: boolean) => setLeft(atEnd ? null : last), [last]);
  const before = useEarlier(chat.id);
  const { from, to, toEnd, goTo, ...view } = useLogWindow({ box, content, seqs, guess, written: outgoing.at(-1)?.messageId, onTop: before.load, onEnd });
  const found = useJumps(chat.id, before.loadTo, goTo);
  useMarkRead(chat, messages, mine && left === null);
  const unseen = left === null ? 0 : messages.filter((entry) => entry.seq > left && entry.from === 'customer').length;
  const answers = useMemo(() => messages.filter((entry) => entry.from === 'agent'), [messages]);
  const seen = answers.findLast(({ seq }) => seq <= customerRead)?.seq;
  const sent = answers.at(-1)?.seq;
  const day = (at: string): string => dayName(new Date(at), new Date(today), locale, { today: t('today'), yesterday: t('yesterday') });

  return (
    <div className={classes.frame}>
      <div className={classes.box} ref={box} onScroll={view.onScroll} role="log" aria-live={left === null ? 'polite' : 'off'} aria-label={t('log')} tabIndex={0}>
        <div className={classes.log} ref={content}>
          {messages.length === 0 && outgoing.length === 0 && <p className={classes.note}>{t('noMessages')}</p>}
          {earlier && (
            <p className={classes.note}>
              {before.error === null ? t('loadingEarlier') : <Button size="compact-sm" variant="light" onClick={before.load}>{t('earlierFailed')}</Button>}
            </p>
          )}
          <div data-spacer style={{ height: view.before }} />
          {lines.slice(from, to).map(({ entry, opens, newDay }) => (
            <EntryLine key={entry.seq} entry={entry} opens={opens} day={newDay ? day(entry.at) : null} customer={name} chosen={chosen.get(entry.seq)} delivery={entry.seq === seen ? 'seen' : entry.seq === sent ? 'sent' : undefined} locale={locale} found={entry.seq === found} />
          ))}
          <div style={{ height: view.after }} />
          {outgoing.map((message) => <OutgoingBlock key={message.messageId} message={message} onRetry={onRetry} onDiscard={onDiscard} />)}
          <Typing chat={chat.id} customer={name} />
        </div>
      </div>
      {left !== null && <Button className={classes.more} variant={unseen > 0 ? 'filled' : 'default'} radius="xl" size="sm" leftSection={<IconArrowDown size={16} aria-hidden />} onClick={toEnd}>{unseen > 0 ? t('newMessages', { count: unseen }) : t('toNewest')}</Button>}
    </div>
  );
}
