import { useSyncExternalStore } from 'react';

type State = 'connecting' | 'live' | 'lost';
let state: State = 'connecting';
/** Milliseconds since 1970. */
let lostAt = 0;
const listeners = new Set<() => void>();

/** Whether the desk hears of changes at once. */
export const feedState = {
  set(next: State, since = 0): void {
    state = next;
    lostAt = since;
    for (const listener of listeners) listener();
  },
};

export function useFeedState(): State {
  return useSyncExternalStore(subscribe, () => state);
}

/** When the connection was lost, in milliseconds since 1970; 0 while there is one. */
export function useLostAt(): number {
  return useSyncExternalStore(subscribe, () => lostAt);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
