import { useSyncExternalStore } from 'react';

type State = 'connecting' | 'live' | 'lost';
let state: State = 'connecting';
const listeners = new Set<() => void>();

/** Whether the desk hears of changes at once. */
export const feedState = {
  set(next: State): void {
    state = next;
    for (const listener of listeners) listener();
  },
};

export function useFeedState(): State {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
