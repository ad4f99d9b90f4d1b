import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftStore } from '../draft/draftStore.ts';
import type { UnreadText } from './codeSession.ts';

/** What is kept of the code while the canvas is shown. */
export interface KeptCode {
  /** Text that says no flow; null when there is none. */
  readonly unread: UnreadText | null;
  /** Monaco's own account of cursor and scroll. */
  readonly view: unknown;
}

const stores = new WeakMap<DraftStore, StoreApi<KeptCode>>();

/** What is kept of the code of a draft, for as long as the draft is open. */
export function keptCode(draft: DraftStore): StoreApi<KeptCode> {
  const known = stores.get(draft);
  if (known) return known;
  const made = createStore<KeptCode>()(() => ({ unread: null, view: null }));
  stores.set(draft, made);
  return made;
}
