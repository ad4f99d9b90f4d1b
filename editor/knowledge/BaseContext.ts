import { createContext, useContext } from 'react';
import type { KnowledgeDetail, KnowledgeEdited } from '../../server/contract.ts';
import type { Entry, EntryIndex } from './indexEntries.ts';
import type { KeptEntries, KeptEntry } from './keptEntries.ts';

/** The base that is open, and what its views share. */
export interface OpenBase {
  readonly slug: string;
  readonly detail: KnowledgeDetail;
  readonly index: EntryIndex;
  readonly mayEdit: boolean;
  readonly kept: KeptEntries;
  /** What the browser keeps now, by entry. */
  readonly unsaved: ReadonlyMap<string, KeptEntry>;
  /** What the last edit came to; null before the first. */
  readonly edited: KnowledgeEdited | null;
  /** Tells the room of an edit that was stored. `written` are the entries it wrote, where they are known. */
  readonly report: (edited: KnowledgeEdited | null, written?: readonly Entry[]) => void;
}

export const BaseContext = createContext<OpenBase | undefined>(undefined);

export function useBase(): OpenBase {
  const base = useContext(BaseContext);
  if (!base) throw new Error('useBase outside of a base');
  return base;
}
