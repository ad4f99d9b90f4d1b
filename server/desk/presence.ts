import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Agents } from '../staff/agents.ts';

interface PresenceHouse {
  readonly agents: Agents;
  readonly committer: Committer;
  /** Puts the chats of an agent back into the queue, as long as `still` holds. */
  readonly release: (userId: string, still: () => boolean) => Promise<number>;
  /** Milliseconds in which a lost desk may come back. */
  readonly graceMs: () => number;
  /** Told when somebody's presence has changed. */
  readonly changed: () => void;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Who has a desk open. The last desk that closes is noted with its time in the database, so that the grace goes on across
 * a restart; when it is over, `sweep` puts the chats back.
 */
export function createPresence({ agents, committer, release, graceMs, changed, now, log }: PresenceHouse) {
  const desks = new Map<string, number>();

  function note(userId: string, connected: boolean): void {
    void committer
      // What counts is how it stands when it is written: a page that is reloaded goes and comes at once.
      .run(() => agents.setConnected(userId, desks.has(userId)))
      .then((moved) => moved && changed())
      .catch((error: unknown) => log.error({ err: error, connected }, 'the presence of an agent could not be noted'));
  }

  return {
    /** A desk has been opened; returns what is to be called when it closes. */
    enter(userId: string): () => void {
      desks.set(userId, (desks.get(userId) ?? 0) + 1);
      note(userId, true);
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        const left = (desks.get(userId) ?? 1) - 1;
        if (left > 0) desks.set(userId, left);
        else {
          desks.delete(userId);
          note(userId, false);
        }
      };
    },

    /** After a start nobody is connected until they come back: their grace begins now. */
    forgetAll: (): Promise<void> =>
      committer.run(() => {
        for (const { userId, connected } of agents.all()) if (connected && !desks.has(userId)) agents.setConnected(userId, false);
      }),

    /** Puts back the chats of agents whose grace is over; returns how many. */
    async sweep(): Promise<number> {
      let released = 0;
      for (const { userId, disconnectedAt } of agents.all()) {
        if (disconnectedAt === null || disconnectedAt > now() - graceMs()) continue;
        released += await release(userId, () => {
          const { disconnectedAt: since = null } = agents.profile(userId) ?? {};
          return since !== null && since <= now() - graceMs();
        });
      }
      return released;
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
