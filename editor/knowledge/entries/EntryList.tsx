import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useBase } from '../BaseContext.ts';
import { entryName } from '../entryName.ts';
import { lacksAnswer, type Row } from './filterEntries.ts';
import { useRows } from './useRows.ts';
import classes from './Entries.module.css';

interface Props {
  rows: readonly Row[];
  /** The id of the entry that is open. */
  open: string | undefined;
  onClear: () => void;
}

/** Pixels; the same as in the style sheet. */
const rowHeight = 60;

/** The entries, however many: only those in view are drawn. Arrow keys go up and down. */
export function EntryList({ rows, open, onClear }: Props) {
  const { t } = useTranslation('knowledge');
  const { slug, index } = useBase();
  const { language } = useLanguage();
  const { frame, from, to, reveal } = useRows(rows.length, rowHeight);
  const wanted = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const at = rows.findIndex(({ entry }) => entry.id === open);
  useEffect(() => {
    if (at !== -1) reveal(at);
  }, [at, reveal]);
  // The row that the arrow keys went to may be drawn only now.
  useEffect(() => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  function move(event: KeyboardEvent<HTMLElement>): void {
    const now = Number(event.target instanceof HTMLElement ? event.target.dataset['index'] : NaN);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || Number.isNaN(now) || next < 0 || next >= rows.length) return;
    event.preventDefault();
    wanted.current = next;
    reveal(next);
    list.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true });
  }

  if (rows.length === 0) return <EmptyNote icon={IconSearch} title={t('entries.none')} text={t('entries.noneText')}><Button size="sm" variant="light" onClick={onClear}>{t('entries.clearAll')}</Button></EmptyNote>;
  return (
    <div className={classes.scroll} ref={frame} tabIndex={-1}>
      <ul className={classes.list} ref={list} style={{ height: rows.length * rowHeight }} onKeyDown={move} aria-label={t('entries.list')}>
        {rows.slice(from, to).map(({ entry, state, unsaved }, offset) => (
          <li key={entry.id} style={{ transform: `translateY(${(from + offset) * rowHeight}px)` }} aria-setsize={rows.length} aria-posinset={from + offset + 1}>
            <Link to="/knowledge/$slug" params={{ slug }} search={{ entry: entry.id }} className={classes.row} data-index={from + offset} data-entry={entry.id} data-removed={state === 'removed' || undefined} aria-current={entry.id === open || undefined} preload={false}>
              <span className={classes.line}>
                <bdi className={classes.name}>{entryName(entry, language) === entry.id && unsaved ? t('entries.untitled') : entryName(entry, language)}</bdi>
                {unsaved ? <span className={classes.mark} data-is="unsaved">{t('badge.unsaved')}</span> : state !== 'live' && <span className={classes.mark} data-is={state}>{t(`badge.${state}`)}</span>}
              </span>
              <span className={classes.answer}>{lacksAnswer(entry, index.locales).length === index.locales.length ? t('entries.noAnswer') : localize(entry.answer, language, ['zh', 'en']) || t('entries.leadsOn')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
