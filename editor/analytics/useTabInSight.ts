import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the tab of the open page in sight in a strip that scrolls sideways: when another page is opened, and when a tab grows.
 * Who has scrolled it out of sight is left alone, and nothing but the strip moves.
 */
export function useTabInSight(page: string | undefined, within: string | undefined): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current: tabs } = strip;
    if (tabs === null) return;
    let seen = true;
    const show = () => { if (seen) tabs.scrollLeft += beyond(tabs); };
    const note = () => { seen = Math.abs(beyond(tabs)) < 1; };
    // A badge or a font that comes later would push it out of sight again.
    const watch = new ResizeObserver(show);
    for (const tab of tabs.children) watch.observe(tab);
    tabs.addEventListener('scroll', note);
    show();
    return () => {
      watch.disconnect();
      tabs.removeEventListener('scroll', note);
    };
  }, [page, within]);
  return strip;
}

/** By how many pixels the open page's tab stands out to the right, or to the left (below 0). */
function beyond(tabs: Element): number {
  const tab = tabs.querySelector('[aria-current=page]')?.getBoundingClientRect();
  const { left, right } = tabs.getBoundingClientRect();
  return tab === undefined ? 0 : Math.max(0, tab.right - right) + Math.min(0, tab.left - left);
}
