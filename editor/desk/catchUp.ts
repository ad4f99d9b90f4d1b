import type { QueryClient } from '@tanstack/react-query';
import type { DeskConversation, DeskEntries } from '../../server/contract.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import { mergeTurn } from './mergeTurn.ts';

const running = new Map<string, Promise<void>>();

/**
 * Fetches what an open chat has missed up to `cursor` (or up to now). Calls for one chat follow one
 * another, so each asks from where the one before it ended. A chat that is not open needs nothing: it
 * is read in full when it is opened.
 */
export function catchUp(queryClient: QueryClient, id: string, cursor = Number.POSITIVE_INFINITY): Promise<void> {
  const next = (running.get(id) ?? Promise.resolve()).then(() => fetchDelta(queryClient, id, cursor));
  running.set(id, next);
  return next.finally(() => {
    if (running.get(id) === next) running.delete(id);
  });
}

async function fetchDelta(queryClient: QueryClient, id: string, cursor: number): Promise<void> {
  const key = deskKeys.chat(id);
  const held = queryClient.getQueryData<DeskConversation>(key);
  if (!held || held.cursor >= cursor) return;
  try {
    let turn: DeskEntries;
    let from = held.cursor;
    // Of very much only the first part comes at once.
    for (;;) {
      turn = await deskApi.readAfter(id, from);
      put(queryClient, id, turn);
      if (turn.cursor >= cursor || turn.cursor <= from || cursor === Number.POSITIVE_INFINITY) break;
      from = turn.cursor;
    }
    // Who is on the chat came with it when it was read in full.
    if (turn.status !== held.chat.status) await queryClient.invalidateQueries({ queryKey: key });
  } catch {
    // The whole read shows what is wrong, where this one would pass unseen.
    await queryClient.invalidateQueries({ queryKey: key });
  }
}

function put(queryClient: QueryClient, id: string, turn: DeskEntries): void {
  queryClient.setQueryData<DeskConversation>(deskKeys.chat(id), (now) => now && mergeTurn(now, turn, true));
}
