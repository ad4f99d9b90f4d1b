import { useEffect, useId, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBase } from '../BaseContext.ts';
import { foldPhrasing } from '../foldPhrasing.ts';
import type { Entry } from '../indexEntries.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import classes from './EntryForm.module.css';

interface Props {
  locale: string;
  entry: Entry;
  onChange: (entry: Entry) => void;
  readOnly: boolean;
  focused: boolean;
}

const longest = 500;
const most = 200;

/** The ways to ask in one language, one to a line. Enter begins another, pasted lines become as many, Alt with an arrow moves one. */
export function PhrasingLines({ locale, entry, onChange, readOnly, focused }: Props) {
  const { t } = useTranslation('knowledge');
  const { slug, index } = useBase();
  const title = useEntryTitle();
  const label = useId();
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(focused ? 0 : null);
  const stored = entry.phrasings[locale] ?? [];
  // There is always a line to write in.
  const lines = stored.length === 0 && !readOnly ? [''] : stored;
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelectorAll('textarea')[wanted.current]?.focus();
    wanted.current = null;
  });

  function set(next: readonly string[], focus: number | null = null): void {
    wanted.current = focus;
    onChange({ ...entry, phrasings: { ...entry.phrasings, [locale]: next.slice(0, most) } });
  }

  function move(from: number, to: number): void {
    if (to < 0 || to >= lines.length) return;
    const next = [...lines];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next, to);
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>, at: number): void {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter') {
      event.preventDefault();
      set([...lines.slice(0, at), value.slice(0, selectionStart), value.slice(selectionEnd), ...lines.slice(at + 1)], at + 1);
    } else if (event.key === 'Backspace' && value === '' && lines.length > 1) {
      event.preventDefault();
      set(lines.filter((_, index) => index !== at), Math.max(0, at - 1));
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(at, at + (event.key === 'ArrowUp' ? -1 : 1));
    } else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const next = at + (event.key === 'ArrowUp' ? -1 : 1);
      const edge = event.key === 'ArrowUp' ? selectionStart === 0 : selectionEnd === value.length;
      if (edge && next >= 0 && next < lines.length) list.current?.querySelectorAll('textarea')[next]?.focus();
    }
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>, at: number): void {
    const pasted = event.clipboardData.getData('text/plain').split(/\r?\n/).map((each) => each.trim()).filter((each) => each !== '');
    if (pasted.length < 2) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [first = '', ...more] = pasted;
    const last = more.pop() ?? '';
    set([...lines.slice(0, at), value.slice(0, selectionStart) + first, ...more, last + value.slice(selectionEnd), ...lines.slice(at + 1)].map((each) => each.slice(0, longest)), at + pasted.length - 1);
  }

  const folded = lines.map(foldPhrasing);
  return (
    <div className={classes.phrasings}>
      <span className={classes.label} id={label}>{t('entry.phrasings')} <small>{stored.filter((each) => each.trim() !== '').length}</small></span>
      <ol ref={list} aria-labelledby={label} className={classes.lines}>
        {lines.map((line, at) => {
          const fold = folded[at] ?? '';
          const elsewhere = fold === '' ? undefined : index.askedBy.get(fold)?.find((id) => id !== entry.id);
          const again = fold !== '' && folded.indexOf(fold) < at;
          return (
            // Lines have no id, and may be the same.
            <li key={at}>
              <div className={classes.lineRow}>
                <textarea rows={1} maxLength={longest} value={line} readOnly={readOnly} aria-label={t('entry.phrasing', { number: at + 1 })} placeholder={at === 0 ? t('entry.phrasingHint') : undefined} onChange={({ currentTarget: { value } }) => set(lines.map((each, index) => (index === at ? value.replace(/\s*\n\s*/g, ' ') : each)))} onKeyDown={(event) => press(event, at)} onPaste={(event) => paste(event, at)} />
                {!readOnly && at > 0 && <ActionIcon size={28} tabIndex={-1} aria-label={t('entry.up', { number: at + 1 })} onClick={() => move(at, at - 1)}><IconArrowUp size={15} aria-hidden /></ActionIcon>}
                {!readOnly && lines.length > 1 && <ActionIcon size={28} tabIndex={-1} aria-label={t('entry.removeLine', { number: at + 1 })} onClick={() => set(lines.filter((_, index) => index !== at), Math.max(0, at - 1))}><IconX size={15} aria-hidden /></ActionIcon>}
              </div>
              {elsewhere !== undefined && <p className={classes.warning}><IconAlertTriangle size={15} aria-hidden /><span>{t('entry.elsewhere')} <Link to="/knowledge/$slug" params={{ slug }} search={{ entry: elsewhere }}>{title(elsewhere)}</Link></span></p>}
              {again && <p className={classes.warning}><IconAlertTriangle size={15} aria-hidden />{t('entry.again')}</p>}
            </li>
          );
        })}
      </ol>
      {!readOnly && <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} className={classes.add} disabled={lines.length >= most} onClick={() => set([...lines, ''], lines.length)}>{t('entry.addLine')}</Button>}
    </div>
  );
}
