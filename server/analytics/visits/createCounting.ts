import { setImmediate as nextTurn } from 'node:timers/promises';
import { asc, isNull, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Committer } from '../../db/committer.ts';
import { conversations } from '../../db/schema.ts';
import { countConversation, type CountingHouse } from './countConversation.ts';

/** Counts the conversations of earlier releases, each in a transaction of its own, until none is left. */
export function createCounting(house: CountingHouse & { readonly committer: Committer; readonly log: Logger }) {
  const { database, committer, store, log } = house;
  const uncounted = database.orm.select({ id: conversations.id }).from(conversations).where(isNull(conversations.segment)).orderBy(asc(conversations.createdAt)).limit(sql.placeholder('limit')).prepare();
  /** Those whose logs cannot be read; they stay out, and hold up no other. */
  const broken = new Set<string>();
  let stopped = false;

  /** It may have gone on, and been counted, since it was looked for. */
  function count(id: string): void {
    const row = store.conversation(id);
    if (row?.segment === null) countConversation(house, row);
  }

  async function countAll(): Promise<void> {
    const next = () => uncounted.all({ limit: broken.size + 100 }).filter(({ id }) => !broken.has(id));
    for (let rows = next(); rows.length > 0 && !stopped; rows = next()) {
      for (const { id } of rows) {
        if (stopped) return;
        await committer.run(() => count(id)).catch((error: unknown) => {
          if (stopped) return;
          broken.add(id);
          log.error({ err: error, conversation: id }, 'an earlier conversation could not be counted');
        });
        await nextTurn();
      }
    }
  }

  return {
    countAll,
    /** Resolves when there is nothing left to do. */
    start: (): Promise<void> => countAll().catch((error: unknown) => void (stopped || log.error({ err: error }, 'earlier conversations could not be counted'))),
    stop(): void {
      stopped = true;
    },
  };
}
