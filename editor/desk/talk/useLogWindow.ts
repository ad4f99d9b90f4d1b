import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { heapUp, rowAt, rowWindow } from './rowWindow.ts';

export interface LogWindow {
  /** The rows that are drawn: from this one, up to but without that. */
  readonly from: number;
  readonly to: number;
  /** Pixels that stand for what is not drawn. */
  readonly before: number;
  readonly after: number;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
  /** Brings the row at a place in the log into view, or the one before it. */
  readonly goTo: (seq: number) => void;
}

interface Means {
  /** What scrolls, and what grows in it. Each row has `data-seq`; what stands for those before them, `data-spacer`. */
  readonly box: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
  /** The rows' places in the log, ascending. */
  readonly seqs: readonly number[];
  /** Pixels, until a row has been measured. */
  readonly guess: (index: number) => number;
  /** What is on its way to the log; when that changes, the end is shown. */
  readonly written: string | undefined;
  /** The first rows are near. */
  readonly onTop: () => void;
  /** Whether the end is in view has changed. */
  readonly onEnd: (atEnd: boolean) => void;
}

/** What stays where it is: the end, or a row with its distance from the top of the box, in pixels. */
type Hold = { readonly kind: 'end' } | { readonly kind: 'row'; readonly seq: number; readonly top: number };

/** Pixels drawn beyond what is seen, and how near to an edge counts as at it. */
const beyond = 700;
const nearTop = 900;
const nearEnd = 60;
const end: Hold = { kind: 'end' };

/**
 * Draws of a log of any length only what is near the view. What one reads stays where it is while rows are measured,
 * come in before it, or change; at the end, the end stays in view.
 */
export function useLogWindow({ box, content, seqs, guess, written, onTop, onEnd }: Means): LogWindow {
  const hold = useRef<Hold>(end);
  /** How far it was scrolled when that was chosen, in pixels. */
  const heldAt = useRef(0);
  /** How far it could be scrolled then. */
  const reach = useRef(0);
  const told = useRef(true);
  /** As it was when the window was chosen last. */
  const [drawn, setDrawn] = useState<{ readonly hold: Hold; readonly size: number }>({ hold: end, size: 900 });
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const [shown, setShown] = useState(written);
  if (written !== shown) {
    setShown(written);
    if (written !== undefined) setDrawn({ hold: end, size: drawn.size });
  }
  const heap = useMemo(() => heapUp(seqs.length, (index) => heights.get(seqs[index] ?? 0) ?? guess(index)), [seqs, guess, heights]);
  const all = heap.tops.at(-1) ?? 0;
  const { from, to } = rowWindow(heap, topOf(drawn.hold), drawn.size, beyond);

  function topOf(held: Hold): number {
    if (held.kind === 'end') return all - drawn.size;
    return (heap.tops[indexOf(seqs, held.seq)] ?? 0) - held.top;
  }

  /** The row at a place where none are drawn yet. */
  function rowNear(top: number): Hold {
    const index = rowAt(heap, top);
    const seq = seqs[index];
    return seq === undefined ? end : { kind: 'row', seq, top: (heap.tops[index] ?? 0) - top };
  }

  function toEnd(): void {
    holdOn(end);
    setDrawn({ hold: end, size: drawn.size });
  }

  function goTo(seq: number): void {
    const row = seqs.findLast((each) => each <= seq) ?? seqs[0];
    if (row === undefined) return;
    const held: Hold = { kind: 'row', seq: row, top: drawn.size / 3 };
    holdOn(held);
    setDrawn({ hold: held, size: drawn.size });
  }

  /** Holds on to that, whatever has been scrolled to before. */
  function holdOn(held: Hold): void {
    hold.current = held;
    if (box.current) remember(box.current);
  }

  function onScroll(): void {
    const { current } = box;
    if (!current) return;
    const top = current.scrollTop - rowsOffset(current);
    if (isAtEnd(current)) hold.current = end;
    else if (current.scrollTop !== heldAt.current) hold.current = firstSeen(current) ?? rowNear(top);
    const atEnd = hold.current === end;
    if (atEnd !== told.current) onEnd(atEnd);
    told.current = atEnd;
    remember(current);
    if (current.scrollTop < nearTop) onTop();
    const wanted = rowWindow(heap, top, current.clientHeight, beyond / 2);
    if (wanted.from < from || wanted.to > to) setDrawn({ hold: hold.current, size: current.clientHeight });
  }

  /** The end is in view, or was when one scrolled: lines may break elsewhere before the event of it comes. */
  function isAtEnd(frame: HTMLElement): boolean {
    const scrolled = frame.scrollTop - heldAt.current;
    if (scrolled === 0 && hold.current === end) return true;
    return reachOf(frame) - frame.scrollTop < nearEnd || (scrolled !== 0 && reach.current - frame.scrollTop < nearEnd);
  }

  function remember(frame: HTMLElement): void {
    heldAt.current = frame.scrollTop;
    reach.current = reachOf(frame);
  }

  const onWritten = useEffectEvent(() => holdOn(end));
  useLayoutEffect(() => {
    if (written !== undefined) onWritten();
  }, [written]);
  // Each time, so that what is shorter for a moment is not taken for scrolling.
  useLayoutEffect(() => keep(box.current));

  /** Puts what is held back in its place. Where one has scrolled on and the event of it is still to come, that is kept. */
  function keep(frame: HTMLElement | null): void {
    if (!frame) return;
    const scrolled = frame.scrollTop - heldAt.current;
    // Less to scroll moves the end into view without anybody scrolling.
    const isCut = scrolled < 0 && reachOf(frame) - frame.scrollTop < 1;
    if (scrolled !== 0 && !isCut) hold.current = scrolledTo(frame, scrolled);
    putBack(frame, hold.current);
    remember(frame);
  }

  function scrolledTo(frame: HTMLElement, scrolled: number): Hold {
    if (isAtEnd(frame)) return end;
    return hold.current.kind === 'row' ? { ...hold.current, top: hold.current.top - scrolled } : (firstSeen(frame) ?? end);
  }

  const onSize = useEffectEvent((frame: HTMLElement, wider: boolean) => {
    keep(frame);
    if (frame.clientHeight !== drawn.size) setDrawn({ hold: hold.current, size: frame.clientHeight });
    // Another width breaks lines elsewhere.
    const learned = measure(frame, wider ? new Map() : heights);
    if (learned) setHeights(learned);
  });
  useEffect(() => {
    const [frame, inner] = [box.current, content.current];
    if (!frame || !inner) return undefined;
    let width = frame.clientWidth;
    const observer = new ResizeObserver(() => {
      onSize(frame, frame.clientWidth !== width);
      width = frame.clientWidth;
    });
    observer.observe(frame);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [box, content]);

  return { from, to, before: heap.tops[from] ?? 0, after: all - (heap.tops[to] ?? all), onScroll, toEnd, goTo };
}

/** How far a box can be scrolled, in pixels. */
function reachOf({ scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight;
}

/** Puts back to where it was what stays in its place. */
function putBack(box: HTMLElement, held: Hold): void {
  if (held.kind === 'end') {
    box.scrollTop = box.scrollHeight;
    return;
  }
  const row = box.querySelector(`[data-seq="${held.seq}"]`);
  const moved = row ? row.getBoundingClientRect().top - box.getBoundingClientRect().top - held.top : 0;
  if (Math.abs(moved) > 0.5) box.scrollTop += moved;
}

/** The heights with those that were not known, or null where all were. */
function measure(box: HTMLElement, heights: ReadonlyMap<number, number>): ReadonlyMap<number, number> | null {
  let learned: Map<number, number> | null = null;
  for (const row of box.querySelectorAll<HTMLElement>('[data-seq]')) {
    const seq = Number(row.dataset['seq']);
    const { height } = row.getBoundingClientRect();
    if (height === 0 || Math.abs((heights.get(seq) ?? 0) - height) <= 0.5) continue;
    learned ??= new Map(heights);
    learned.set(seq, height);
  }
  return learned;
}

function firstSeen(box: HTMLElement): Hold | null {
  const edge = box.getBoundingClientRect();
  for (const row of box.querySelectorAll<HTMLElement>('[data-seq]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge.top && top < edge.bottom) return { kind: 'row', seq: Number(row.dataset['seq']), top: top - edge.top };
  }
  return null;
}

/** Pixels of what stands before the rows in the box. */
function rowsOffset(box: HTMLElement): number {
  const spacer = box.querySelector('[data-spacer]');
  return spacer ? spacer.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
}

function indexOf(seqs: readonly number[], seq: number): number {
  let [low, high] = [0, seqs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = seqs[middle] ?? 0;
    if (found === seq) return middle;
    if (found < seq) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
