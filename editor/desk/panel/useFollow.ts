import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { atMostEvery } from '../atMostEvery.ts';
import { chatContextQuery } from '../chatContextQuery.ts';
import { suggestionsQuery } from './suggestionsQuery.ts';

/** Milliseconds between two looks at what is known, at least; and those in which changes are gathered. */
const [everyMs, gatherMs] = [2_000, 250];

/** Reads what is known around a chat again when its log has moved on. */
export function useFollow(id: string, cursor: number | undefined): void {
  const queryClient = useQueryClient();
  const read = useRef(cursor);
  const look = useRef<() => void>(undefined);
  useEffect(() => {
    const soon = atMostEvery(everyMs, gatherMs, () => {
      void queryClient.invalidateQueries({ queryKey: chatContextQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: suggestionsQuery(id).queryKey });
    }, { now: () => Date.now(), later });
    look.current = soon;
    return () => soon.stop();
  }, [id, queryClient]);
  useEffect(() => {
    if (cursor === undefined || cursor === read.current) return;
    const isFirst = read.current === undefined;
    read.current = cursor;
    if (!isFirst) look.current?.();
  }, [cursor]);
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
