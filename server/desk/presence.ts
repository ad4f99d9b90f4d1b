import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Setting } from '../db/settings.ts';
import type { Agents } from '../staff/agents.ts';
import type { Queue } from './queue.ts';

interface PresenceHouse {
  readonly agents: Agents;
  readonly committer: Committer;
  readonly queue: Pick<Queue, 'loads' | 'reserved' | 'reserve'>;
  /** Puts the chats of an agent back into the queue, as long as `still` holds. */
  readonly release: (userId: string, still: () => boolean) => Promise<number>;
  /** The last moment at which the server was seen alive with a desk open, in milliseconds since 1970. */
  readonly alive: Setting<number>;
  /** Milliseconds in which a lost desk may come back. */
  readonly graceMs: () => number;
  /** Told when somebody's presence has changed. */
  readonly changed: () => void;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between notes that the server is alive: what agents' hours may be off by after a crash. */
const aliveMs = 60_000;

/**
 * Who has a desk open. The last desk that closes is noted with its time in the database; when the grace is over, `sweep` puts
 * the chats back. After a start the grace begins anew, since nobody could come back while there was no server; but nobody has
 * been at a desk while it was down.
 */
export function createPresence({ agents, committer, queue, alive, release, graceMs, changed, now, log }: PresenceHouse) {
  const desks = new Map<string, number>();
  let noting: Promise<unknown> = Promise.resolve();
  /** When each agent last asked for something: one whose stream does not get through still works. */
  const asked = new Map<string, number>();

  function note(userId: string, connected: boolean): void {
    noting = committer
      // What counts is how it stands when it is written: a page that is reloaded goes and comes at once.
      .run(() => {
        alive.write(now(), now());
        return agents.setConnected(userId, desks.has(userId));
      })
      .then((moved) => moved && changed())
      .catch((error: unknown) => log.error({ err: error, connected }, 'the presence of an agent could not be noted'));
  }

  function hasGone(userId: string): boolean {
    const profile = agents.profile(userId);
    return profile === undefined || (profile.disconnectedAt !== null && Math.max(profile.disconnectedAt, asked.get(userId) ?? 0) <= now() - graceMs());
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

    /** An agent has asked for something, with or without a desk that follows. */
    saw: (userId: string): void => void asked.set(userId, now()),

    /** Resolves when what has happened so far is noted. */
    settled: async (): Promise<void> => void (await noting),

    /** After a start nobody is connected until they come back: their grace begins now. */
    forgetAll: (): Promise<void> =>
      committer.run(() => {
        for (const userId of queue.loads().keys()) asked.set(userId, now());
        for (const { userId, connected } of agents.all()) {
          if (!connected || desks.has(userId)) continue;
          asked.set(userId, now());
          agents.setConnected(userId, false, Math.min(now(), alive.read()));
        }
      }),

    /** Puts back the chats of agents whose grace is over, and of who takes no chats any more; returns how many. */
    async sweep(): Promise<number> {
      if (desks.size > 0 && now() - alive.read() >= aliveMs) await committer.run(() => alive.write(now(), now()));
      let released = 0;
      for (const userId of queue.loads().keys()) if (hasGone(userId)) released += await release(userId, () => hasGone(userId));
      const left = queue.reserved().filter(({ agent }) => hasGone(agent));
      if (left.length > 0) await committer.run(() => left.forEach(({ id }) => queue.reserve(id, null)));
      // What could not be noted when it happened.
      for (const { userId, connected } of agents.all()) if (connected !== desks.has(userId)) note(userId, !connected);
      return released;
    },
  };
}

export type Presence = ReturnType<typeof createPresence>;
