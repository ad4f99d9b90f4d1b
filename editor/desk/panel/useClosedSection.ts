import { useCallback, useSyncExternalStore } from 'react';

/** Whether a section of the panel is closed, for every chat and as long as this browser remembers; and how to change it. */
export function useClosedSection(name: string): readonly [closed: boolean, toggle: () => void] {
  const closed = useSyncExternalStore(subscribe, () => read().includes(name));
  const toggle = useCallback(() => write(read().includes(name) ? read().filter((each) => each !== name) : [...read(), name]), [name]);
  return [closed, toggle];
}

const key = 'handrail.desk.panel.closed';
const listeners = new Set<() => void>();
let held: readonly string[] | undefined;

function read(): readonly string[] {
  if (held) return held;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    held = Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
  } catch {
    held = [];
  }
  return held;
}

function write(next: readonly string[]): void {
  held = next;
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage it lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
