import { useRef, useState, type KeyboardEvent } from 'react';
import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { IconLock, IconSend2 } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TicketDetail, TicketReply } from '../../server/contract.ts';
import { newId } from '../app/newId.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ticketApi } from './ticketApi.ts';
import { ticketQueries } from './ticketQueries.ts';
import { useKeys } from './useKeys.ts';
import classes from './TicketWriter.module.css';

const limit = 4_000;
const afterwards = ['open', 'pending', 'resolved'] as const satisfies readonly NonNullable<TicketReply['status']>[];

/** Where one writes to the customer or to colleagues; which of them is plain to see. */
export function TicketWriter({ detail: { ticket, nextStatuses, reachable } }: { detail: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const queryClient = useQueryClient();
  const { number, status, conversationId } = ticket;
  const closed = status === 'closed';
  const [chosen, setChosen] = useState<'reply' | 'comment'>('reply');
  const mode = closed ? 'comment' : chosen;
  const [text, setText] = useState('');
  const [after, setAfter] = useState<TicketReply['status'] | 'keep'>('keep');
  // Sent again after a lost answer, it is still the same message.
  const [messageId, setMessageId] = useState(newId);
  const field = useRef<HTMLTextAreaElement>(null);
  const next = afterwards.find((each) => each === after && nextStatuses.includes(each));
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => (mode === 'reply' ? ticketApi.reply(number, { messageId, text: text.trim(), ...(next && { status: next }) }) : ticketApi.comment(number, { messageId, text: text.trim() })),
    onSuccess(detail) {
      queryClient.setQueryData(ticketQueries.one(number).queryKey, detail);
      void queryClient.invalidateQueries({ queryKey: ticketQueries.transcript(number).queryKey });
      setText('');
      setAfter('keep');
      setMessageId(newId());
    },
  });
  const over = text.length - limit;
  const ready = text.trim() !== '' && over <= 0 && !isPending;
  const write = (to: 'reply' | 'comment') => () => {
    setChosen(to);
    field.current?.focus();
  };
  useKeys({ r: closed ? null : write('reply'), c: write('comment') });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (ready) mutate();
  }

  const hint = mode === 'comment' ? t('write.commentHint') : reachable ? t('write.replyHint') : t(conversationId === null ? 'write.replyNobody' : 'write.replyLater');
  return (
    <form className={classes.writer} data-mode={mode} onSubmit={(event) => { event.preventDefault(); if (ready) mutate(); }}>
      {closed
        ? <p className={classes.closed}>{t('write.closed')}</p>
        : <SegmentedControl size="sm" aria-label={t('write.mode')} value={mode} onChange={(value) => { reset(); setChosen(value); }} data={[{ value: 'reply' as const, label: t('write.reply') }, { value: 'comment' as const, label: t('write.comment') }]} />}
      <p className={classes.hint}>{mode === 'comment' ? <IconLock size={15} aria-hidden /> : <IconSend2 size={15} aria-hidden />}{hint}</p>
      <Textarea
        ref={field} size="md" autosize minRows={3} maxRows={12} aria-label={t(`write.${mode}`)} placeholder={t(`write.${mode}Placeholder`)} attributes={{ input: { dir: 'auto' } }} classNames={{ input: classes.input }}
        value={text} onChange={({ currentTarget: { value } }) => setText(value)} onKeyDown={onKeyDown} error={over > 0 ? t('write.over', { count: over }) : null}
      />
      <ProblemAlert error={error} onClose={reset} />
      <div className={classes.foot}>
        <span className={classes.keys}>{t('write.keys')}</span>
        {mode === 'reply' && <Select size="sm" w={190} aria-label={t('write.after')} allowDeselect={false} value={next ?? 'keep'} data={[{ value: 'keep', label: t('write.keep') }, ...afterwards.filter((each) => nextStatuses.includes(each)).map((value) => ({ value, label: t(`status.${value}`) }))]} onChange={(value) => setAfter(afterwards.find((each) => each === value) ?? 'keep')} />}
        <Button type="submit" size="sm" disabled={!ready} loading={isPending}>{t(mode === 'reply' ? 'write.send' : 'write.add')}</Button>
      </div>
    </form>
  );
}
