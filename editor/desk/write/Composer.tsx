import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { ActionIcon, Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock, IconSend2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { DeskChat } from '../../../server/contract.ts';
import { useStaff } from '../../app/StaffContext.ts';
import { useCommand } from '../commands.ts';
import { drafts, useDraft, type DraftKind } from '../drafts.ts';
import { agentsQuery, repliesQuery } from '../officeQueries.ts';
import type { NoteFor } from '../outbox.ts';
import { completionAt } from './completionAt.ts';
import { Completions, type Offer } from './Completions.tsx';
import { fillReply, unfilled } from './fillReply.ts';
import { findReplies } from './findReplies.ts';
import { mentionsIn } from './mentionsIn.ts';
import { signalTyping } from './signalTyping.ts';
import { useReplyValues } from './useReplyValues.ts';
import classes from './Composer.module.css';

interface Props {
  chat: DeskChat;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Whether I am on the chat; else only notes can be written. */
  mayReply: boolean;
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  onSend: (text: string, note?: NoteFor) => void;
}

const limit = 4_000;
const mostOffers = 8;

/**
 * Where the agent writes: to the customer, or a note among staff. Enter sends, but never while an input method is still
 * composing; `/` offers replies at hand, `@` in a note the colleagues.
 */
export function Composer({ chat, field, mayReply, kind, onKind, onSend }: Props) {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const listId = useId();
  const text = useDraft(chat.id, kind);
  const [cursor, setCursor] = useState(text.length);
  const [closed, setClosed] = useState(false);
  const [at, setAt] = useState(0);
  const [warned, setWarned] = useState(false);
  const [whisper, setWhisper] = useState(false);
  const place = useRef<number | null>(null);
  const { data: replies } = useQuery({ ...repliesQuery, enabled: mayReply });
  const { data: people } = useQuery(agentsQuery);
  const values = useReplyValues(chat, mayReply);
  const noting = kind === 'note';
  const over = text.length - limit;
  const ready = text.trim() !== '' && over <= 0;
  const missing = noting ? [] : unfilled(text);
  const asked = closed ? null : completionAt(text, cursor, noting ? '@' : '/');
  const offers = asked === null ? [] : (noting ? colleagues(asked.typed) : atHand(asked.typed)).slice(0, mostOffers);
  const chosen = offers[Math.min(at, offers.length - 1)];
  const mayWhisper = noting && staff.role !== 'agent' && chat.status === 'agent' && chat.acceptedBy !== null && chat.acceptedBy.id !== staff.id;

  useCommand('note', () => { onKind('note'); field.current?.focus(); });
  useCommand('replies', mayReply ? offerReplies : null);
  useEffect(() => drafts.onInsert((id) => {
    if (id !== chat.id) return;
    onKind('reply');
    place.current = drafts.get(id).length;
    requestAnimationFrame(() => field.current?.focus());
  }), [chat.id, field, onKind]);
  useLayoutEffect(() => {
    if (place.current === null || !field.current) return;
    field.current.setSelectionRange(place.current, place.current);
    setCursor(place.current);
    place.current = null;
  }, [text, field]);

  function colleagues(typed: string): Offer[] {
    const words = typed.toLowerCase();
    return (people?.agents ?? []).filter(({ id, name }) => id !== staff.id && name.toLowerCase().includes(words)).map(({ id, name }) => ({ id, title: `@${name}`, preview: '', text: `@${name} ` }));
  }

  function atHand(typed: string): Offer[] {
    return findReplies(replies ?? [], typed, chat.locale).map((reply) => {
      const filled = fillReply(localize(reply.text, chat.locale, ['zh', 'en']), values);
      return { id: reply.id, title: `/${reply.shortcut}`, preview: filled, text: filled };
    });
  }

  function offerReplies(): void {
    onKind('reply');
    if (drafts.get(chat.id) === '') change('/', 1, 'reply');
    field.current?.focus();
  }

  function change(next: string, to: number, of = kind): void {
    drafts.set(chat.id, next, of);
    setCursor(to);
    setClosed(false);
    setAt(0);
    setWarned(false);
  }

  function put(offer: Offer): void {
    if (asked === null) return;
    place.current = asked.from + offer.text.length;
    change(text.slice(0, asked.from) + offer.text + text.slice(cursor), place.current);
    field.current?.focus();
  }

  function send(anyway = false): void {
    if (!ready) return;
    if (missing.length > 0 && !warned && !anyway) return setWarned(true);
    if (noting) onSend(text.trim(), { mentions: mentionsIn(text, people?.agents ?? []).map(({ id }) => id).slice(0, 20), whisper: mayWhisper && whisper });
    else onSend(text.trim());
    change('', 0);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Safari ends the composition before it reports the Enter that ended it; 229 still tells.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (chosen) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setAt((offers.indexOf(chosen) + step + offers.length) % offers.length);
      else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') put(chosen);
      else if (event.key === 'Escape') setClosed(true);
      else return;
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  }

  return (
    <form className={classes.composer} data-kind={kind} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div className={classes.head}>
        {mayReply && <SegmentedControl size="xs" value={kind} onChange={onKind} aria-label={t('composer.kind')} data={[{ value: 'reply', label: t('composer.reply') }, { value: 'note', label: t('composer.note') }]} />}
        {noting && <span className={classes.only}><IconLock size={14} aria-hidden /> {t('composer.only')}</span>}
        {mayWhisper && <Checkbox size="xs" label={t('composer.whisper', { name: chat.acceptedBy?.name ?? '' })} checked={whisper} onChange={(event) => setWhisper(event.currentTarget.checked)} />}
      </div>
      {chosen && <Completions id={listId} offers={offers} chosen={chosen} label={t(noting ? 'composer.colleagues' : 'composer.replies')} onPut={put} />}
      <div className={classes.row}>
        <Textarea
          ref={field} className={classes.field} autosize minRows={1} maxRows={8} size="md" radius="lg"
          attributes={{ input: { dir: 'auto', 'aria-autocomplete': 'list', ...(chosen && { 'aria-controls': listId, 'aria-activedescendant': `${listId} ${chosen.id}`.replaceAll(' ', '-') }) } }}
          aria-label={t(noting ? 'composer.noteLabel' : 'composer.label')} placeholder={t(noting ? 'composer.notePlaceholder' : 'composer.placeholder')} enterKeyHint="send"
          value={text} onChange={(event) => { change(event.currentTarget.value, event.currentTarget.selectionStart); if (!noting) signalTyping(chat.id); }}
          onKeyDown={onKeyDown} onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          error={over > 0 ? t('composer.over', { count: over }) : undefined}
        />
        <ActionIcon type="submit" variant="filled" color={noting ? 'yellow.9' : 'rail'} size={42} radius="lg" aria-label={t(noting ? 'composer.sendNote' : 'composer.send')} aria-disabled={!ready} data-disabled={!ready}>
          <IconSend2 size={20} aria-hidden />
        </ActionIcon>
      </div>
      {missing.length > 0 && (
        <p className={classes.missing} role={warned ? 'alert' : 'status'}>
          <span>{t('composer.missing', { names: missing.map((name) => `{{${name}}}`).join(' ') })}</span>
          {warned && <Button size="compact-xs" variant="light" color="orange" onClick={() => send(true)}>{t('composer.anyway')}</Button>}
        </p>
      )}
      <p className={classes.hint}>{t(noting ? 'composer.noteHint' : 'composer.hint')}</p>
    </form>
  );
}
