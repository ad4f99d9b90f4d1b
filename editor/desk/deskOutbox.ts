import { useSyncExternalStore } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { DeskConversation } from '../../server/contract.ts';
import { newId } from '../app/newId.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { catchUp } from './catchUp.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import { mergeTurn } from './mergeTurn.ts';
import { createOutbox, type Outbox, type Outgoing } from './outbox.ts';

const outboxes = new WeakMap<QueryClient, Outbox>();

/** The console's outbox; it goes on sending when the agent leaves the chat or the room. */
export function deskOutbox(queryClient: QueryClient): Outbox {
  const held = outboxes.get(queryClient);
  if (held) return held;
  const made = createOutbox({
    async say(chat, { messageId, text, note }) {
      const sent = note ? deskApi.note(chat, { messageId, text, ...note }) : deskApi.say(chat, { messageId, text });
      const turn = await sent.catch((error: unknown) => {
        // Refused, so the chat is not what it looks like: someone else has it, or it has ended.
        if (!passing(error)) void queryClient.invalidateQueries({ queryKey: deskKeys.all });
        throw error;
      });
      queryClient.setQueryData<DeskConversation>(deskKeys.chat(chat), (now) => now && mergeTurn(now, turn, false));
      // It leaves the outbox when this is done, so it must have arrived in the conversation by then.
      if (!turn.messages.some((entry) => entry.from === (note ? 'note' : 'agent') && entry.text === text)) await catchUp(queryClient, chat);
    },
    passing,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId,
    now: Date.now,
  });
  outboxes.set(queryClient, made);
  return made;
}

function passing(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status === 503);
}

/** What is on its way in one chat. */
export function useOutgoing(outbox: Outbox, chat: string): readonly Outgoing[] {
  return useSyncExternalStore(outbox.subscribe, () => outbox.of(chat));
}
