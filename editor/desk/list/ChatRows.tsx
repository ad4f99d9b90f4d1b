import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DeskChat } from '../../../server/contract.ts';
import { useRows } from '../../knowledge/entries/useRows.ts';
import { useCommand } from '../commands.ts';
import type { DeskSearch } from '../deskSearch.ts';
import { ChatRow } from './ChatRow.tsx';
import classes from './ChatRows.module.css';

interface Props {
  chats: readonly DeskChat[];
  label: string;
  search: DeskSearch;
  now: number;
  onAccept: (chat: DeskChat) => void;
  /** The last rows are near. */
  onEnd?: (() => void) | undefined;
}

/** Pixels; the row of the style sheet and the gap after it. */
const rowHeight = 90;

/** The chats of a list, however many: only those in view are drawn. Arrow keys, j and k go up and down. */
export function ChatRows({ chats, label, search, now, onAccept, onEnd }: Props) {
  const { frame, from, to, reveal } = useRows(chats.length, rowHeight);
  const wanted = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const near = to >= chats.length - 10;
  useEffect(() => {
    if (near) onEnd?.();
  }, [near, onEnd, chats.length]);
  // The row that the keys went to may be drawn only now.
  useEffect(() => {
    if (wanted.current !== null && focusRow(list.current, wanted.current)) wanted.current = null;
  });

  function go(index: number): void {
    if (index < 0 || index >= chats.length) return;
    reveal(index);
    wanted.current = focusRow(list.current, index) ? null : index;
  }

  /** Where the keys are: the row with the focus, else the chat that is open, else before the first. */
  function at(): number {
    const focused = document.activeElement instanceof HTMLElement && list.current?.contains(document.activeElement) ? document.activeElement.closest('li')?.querySelector<HTMLElement>('[data-index]') : null;
    return focused ? Number(focused.dataset['index']) : chats.findIndex(({ id }) => id === search.chat);
  }
  function acceptHere(): void {
    const chat = chats[Math.max(0, at())];
    if (chat) onAccept(chat);
  }
  useCommand('next', () => go(at() + 1));
  useCommand('previous', () => go(Math.max(0, at() - 1)));
  useCommand('accept', search.view === 'waiting' && chats.length > 0 ? acceptHere : null);

  function jump(event: KeyboardEvent): void {
    const index = { Home: 0, End: chats.length - 1 }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    go(index);
  }

  return (
    <div className={classes.scroll} ref={frame} tabIndex={-1}>
      <ul className={classes.list} ref={list} style={{ height: chats.length * rowHeight }} onKeyDown={jump} aria-label={label}>
        {chats.slice(from, to).map((chat, offset) => (
          <li key={chat.id} style={{ transform: `translateY(${(from + offset) * rowHeight}px)` }} aria-setsize={chats.length} aria-posinset={from + offset + 1}>
            <ChatRow chat={chat} search={search} open={chat.id === search.chat} index={from + offset} now={now} onAccept={onAccept} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusRow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}
