import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DeskConversation } from '../../../server/contract.ts';
import { deskApi } from '../deskApi.ts';
import { deskKeys } from '../deskKeys.ts';
import { mergeEarlier } from '../mergeTurn.ts';

export interface Earlier {
  /** Loads the page before the first entry, unless it is on its way or there is none. */
  readonly load: () => void;
  /** Loads pages until a place in the log is among them. */
  readonly loadTo: (seq: number) => Promise<void>;
  /** Why the last page did not come; null where it did. */
  readonly error: unknown;
}

/** The pages of a conversation before what was read of it. */
export function useEarlier(id: string): Earlier {
  const queryClient = useQueryClient();
  const loading = useRef<Promise<void> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const key = deskKeys.chat(id);
  const held = (): DeskConversation | undefined => queryClient.getQueryData<DeskConversation>(key);

  async function page(): Promise<void> {
    const first = held()?.messages[0];
    if (!held()?.earlier || !first) return;
    try {
      const entries = await deskApi.readBefore(id, first.seq);
      queryClient.setQueryData<DeskConversation>(key, (now) => now && mergeEarlier(now, entries));
      setError(null);
    } catch (problem) {
      setError(problem);
    }
  }

  function load(): Promise<void> {
    loading.current ??= page().finally(() => (loading.current = null));
    return loading.current;
  }

  return {
    load: () => void load(),
    async loadTo(seq) {
      for (let before = Infinity; ; ) {
        const first = held()?.messages[0]?.seq ?? 0;
        if (first <= seq || first === before) return;
        before = first;
        await load();
      }
    },
    error,
  };
}
