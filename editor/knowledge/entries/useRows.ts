import { useCallback, useLayoutEffect, useState, type RefCallback } from 'react';

export interface Rows {
  /** For the element that scrolls. */
  readonly frame: RefCallback<HTMLElement>;
  /** The rows that are drawn: from this one, up to but without that. */
  readonly from: number;
  readonly to: number;
  /** Scrolls as little as brings a row into view. */
  readonly reveal: (index: number) => void;
}

/** Rows drawn beyond what is seen, so that scrolling does not show gaps. */
const beyond = 6;

/** Which of many rows of one height, in pixels, have to be drawn. */
export function useRows(count: number, height: number): Rows {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [seen, setSeen] = useState({ top: 0, size: 0 });

  useLayoutEffect(() => {
    if (!element) return undefined;
    const look = (): void => setSeen((before) => {
      // Only a row's width of scrolling draws anything new.
      const now = { top: Math.floor(element.scrollTop / height) * height, size: element.clientHeight };
      return before.top === now.top && before.size === now.size ? before : now;
    });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [element, height]);

  const reveal = useCallback((index: number) => {
    if (!element) return;
    const [top, bottom] = [index * height, (index + 1) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [element, height]);

  const from = Math.max(0, Math.min(Math.floor(seen.top / height), count) - beyond);
  return { frame: setElement, from, to: Math.min(count, Math.ceil((seen.top + seen.size) / height) + beyond), reveal };
}
