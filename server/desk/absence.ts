import type { ChatService } from '../chat/chatService.ts';
import { ProblemError } from '../problem.ts';
import type { Queue } from './queue.ts';

interface AbsenceHouse {
  readonly queue: Pick<Queue, 'waiting' | 'handoff'>;
  readonly chat: Pick<ChatService, 'leave'>;
  /** Whether somebody follows the conversation. */
  readonly isFollowed: (id: string) => boolean;
  readonly now: () => number;
}

/**
 * Takes customers who have gone out of the queue, where their flow says after how long. One who follows the conversation is
 * there, and one who writes or reads was there just now. Of whom nothing is known, at a start or when a chat comes back from an
 * agent, time begins anew.
 */
export function createAbsence({ queue, chat, isFollowed, now }: AbsenceHouse) {
  const seen = new Map<string, number>();

  return {
    /** The customer has shown themselves. */
    saw: (id: string): void => void seen.set(id, now()),

    /** Takes out those who have gone; returns how many. */
    async sweep(): Promise<number> {
      const waiting = queue.waiting();
      const ids = new Set(waiting.map(({ conversationId }) => conversationId));
      for (const id of seen.keys()) if (!ids.has(id)) seen.delete(id);
      for (const id of ids) if (!seen.has(id) || isFollowed(id)) seen.set(id, now());
      const gone = waiting.filter(({ conversationId: id, abandonMs }) => abandonMs !== null && now() - (seen.get(id) ?? now()) > abandonMs);
      const left = await Promise.all(
        gone.map(({ conversationId: id, effectId }) =>
          chat
            .leave(id, null, undefined, () => {
              const then = queue.handoff(id);
              if (then?.effectId !== effectId || then.acceptedBy !== null || isFollowed(id)) throw new ProblemError('chat.taken');
            })
            .then(
              () => 1,
              (error: unknown) => {
                if (error instanceof ProblemError) return 0;
                throw error;
              },
            ),
        ),
      );
      return left.reduce<number>((sum, each) => sum + each, 0);
    },
  };
}

export type Absence = ReturnType<typeof createAbsence>;
