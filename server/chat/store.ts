import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Statement } from 'better-sqlite3';
import type { Database } from '../db/open.ts';
import { assignments, conversations, effects, events, handoffs, timers, turns } from '../db/schema.ts';
import { deskKinds, messageKinds, type Entry } from './log.ts';

const at = sql.placeholder;

/** Log entries in one insert: an ordinary turn has about ten. */
const rowsAtOnce = 32;

/**
 * The statements of a turn, prepared once: drizzle builds a statement in 123 µs and runs a prepared
 * one in 23. A turn's log entries go in with one insert, which drizzle words and the connection runs:
 * ten rows take 18 µs, and 79 by drizzle's own placeholders.
 */
export function createStore({ orm, connection }: Database) {
  const conversation = orm.select().from(conversations).where(eq(conversations.id, at('id'))).prepare();
  const tokenHash = orm.select({ tokenHash: conversations.tokenHash }).from(conversations).where(eq(conversations.id, at('id'))).prepare();
  const turn = orm
    .select()
    .from(turns)
    .where(and(eq(turns.conversationId, at('conversationId')), eq(turns.messageId, at('messageId'))))
    .prepare();
  const log = orm
    .select()
    .from(events)
    .where(and(eq(events.conversationId, at('conversationId')), gt(events.seq, at('after')), lte(events.seq, at('upTo'))))
    .orderBy(asc(events.seq))
    .limit(at('limit'))
    .prepare();
  const messages = orm
    .select()
    .from(events)
    .where(and(eq(events.conversationId, at('conversationId')), gt(events.seq, at('after')), lte(events.seq, at('upTo')), inArray(events.kind, messageKinds)))
    .orderBy(asc(events.seq))
    .limit(at('limit'))
    .prepare();
  const latestMessages = orm
    .select()
    .from(events)
    .where(and(eq(events.conversationId, at('conversationId')), lte(events.seq, at('upTo')), inArray(events.kind, messageKinds)))
    .orderBy(desc(events.seq))
    .limit(at('limit'))
    .prepare();
  const deskEntries = orm
    .select()
    .from(events)
    .where(and(eq(events.conversationId, at('conversationId')), lt(events.seq, at('before')), inArray(events.kind, deskKinds)))
    .orderBy(desc(events.seq))
    .limit(at('limit'))
    .prepare();
  const insertConversation = orm
    .insert(conversations)
    .values({
      id: at('id'),
      tokenHash: at('tokenHash'),
      flowId: at('flowId'),
      version: at('version'),
      locale: at('locale'),
      contact: at('contact'),
      contactId: at('contactId'),
      segment: at('segment'),
      channel: at('channel'),
      status: at('status'),
      snapshot: at('snapshot'),
      seq: at('seq'),
      createdAt: at('now'),
      updatedAt: at('now'),
    })
    .prepare();
  const updateConversation = orm
    .update(conversations)
    .set({ status: sql`${at('status')}`, snapshot: sql`${at('snapshot')}`, seq: sql`${at('seq')}`, updatedAt: sql`${at('now')}` })
    .where(eq(conversations.id, at('id')))
    .prepare();
  const insertEntries = new Map<number, Statement>();
  function inserting(count: number): Statement {
    const known = insertEntries.get(count);
    if (known) return known;
    const row = { conversationId: '', seq: 0, at: 0, kind: '', node: '', outlet: '', data: '' };
    const statement = connection.prepare(orm.insert(events).values(Array.from({ length: count }, () => row)).toSQL().sql);
    insertEntries.set(count, statement);
    return statement;
  }
  const insertTurn = orm
    .insert(turns)
    .values({ conversationId: at('conversationId'), messageId: at('messageId'), fromSeq: at('fromSeq'), toSeq: at('toSeq'), status: at('status') })
    .prepare();
  const insertTimer = orm.insert(timers).values({ conversationId: at('conversationId'), id: at('id'), due: at('due') }).prepare();
  const deleteTimer = orm.delete(timers).where(and(eq(timers.conversationId, at('conversationId')), eq(timers.id, at('id')))).prepare();
  const insertEffect = orm
    .insert(effects)
    .values({ conversationId: at('conversationId'), id: at('id'), kind: at('kind'), params: at('params'), requestedAt: at('now') })
    .prepare();
  const deleteEffect = orm.delete(effects).where(and(eq(effects.conversationId, at('conversationId')), eq(effects.id, at('id')))).prepare();
  const insertHandoff = orm
    .insert(handoffs)
    .values({
      conversationId: at('conversationId'),
      effectId: at('effectId'),
      team: at('team'),
      note: at('note'),
      priority: at('priority'),
      skills: at('skills'),
      reason: at('reason'),
      rank: at('rank'),
      abandonMs: at('abandonMs'),
      requestedAt: at('now'),
    })
    .prepare();
  const endHandoffs = orm
    .update(handoffs)
    .set({ endedAt: sql`${at('now')}` })
    .where(and(eq(handoffs.conversationId, at('conversationId')), isNull(handoffs.endedAt)))
    .prepare();
  const endHandoff = orm
    .update(handoffs)
    .set({ endedAt: sql`${at('now')}` })
    .where(and(eq(handoffs.conversationId, at('conversationId')), eq(handoffs.effectId, at('effectId')), isNull(handoffs.endedAt)))
    .prepare();
  const endAssignments = orm
    .update(assignments)
    .set({ endedAt: sql`${at('now')}`, endedAs: sql`${at('ending')}` })
    .where(and(eq(assignments.conversationId, at('conversationId')), isNull(assignments.endedAt)))
    .prepare();

  return {
    conversation: (id: string) => conversation.get({ id }),
    tokenHash: (id: string) => tokenHash.get({ id })?.tokenHash,
    turn: (conversationId: string, messageId: string) => turn.get({ conversationId, messageId }),
    /** Log entries after `after`, up to and with `upTo`, oldest first. */
    log: (conversationId: string, after: number, upTo = Number.MAX_SAFE_INTEGER, limit = 1_000) => log.all({ conversationId, after, upTo, limit }),
    /** The messages among them; all of them, unless a limit is given. */
    messages: (conversationId: string, after: number, upTo = Number.MAX_SAFE_INTEGER, limit = -1) => messages.all({ conversationId, after, upTo, limit }),
    /** The last messages up to and with `upTo`, oldest first. */
    latestMessages: (conversationId: string, upTo: number, limit: number) => latestMessages.all({ conversationId, upTo, limit }).toReversed(),
    /** The last entries before a place that the desk may show, oldest first. */
    deskEntries: (conversationId: string, before: number, limit: number) => deskEntries.all({ conversationId, before, limit }).toReversed(),
    insertConversation: (row: Omit<typeof conversations.$inferInsert, 'createdAt' | 'updatedAt'> & { now: number }) => insertConversation.run({ contact: null, contactId: null, segment: null, channel: 'api', ...row }),
    updateConversation: (row: Pick<typeof conversations.$inferInsert, 'id' | 'status' | 'snapshot' | 'seq'> & { now: number }) => updateConversation.run(row),
    insertEntries(conversationId: string, entries: readonly Entry[]): void {
      for (let from = 0; from < entries.length; from += rowsAtOnce) {
        const rows = entries.slice(from, from + rowsAtOnce);
        const values = rows.flatMap(({ seq, at: time, kind, node, outlet, data }) => [conversationId, seq, time, kind, node, outlet, data === null ? null : JSON.stringify(data)]);
        inserting(rows.length).run(values);
      }
    },
    insertTurn: (row: typeof turns.$inferInsert) => insertTurn.run(row),
    insertTimer: (row: typeof timers.$inferInsert) => insertTimer.run(row),
    deleteTimer: (conversationId: string, id: string) => deleteTimer.run({ conversationId, id }),
    insertEffect: (row: { conversationId: string; id: string; kind: string; params: string; now: number }) => insertEffect.run(row),
    deleteEffect: (conversationId: string, id: string) => deleteEffect.run({ conversationId, id }),
    /** Puts a conversation into the queue, in place of whatever it was there for before. */
    replaceHandoff({ priorityMs, ...row }: NewHandoff): void {
      const { conversationId, now, priority } = row;
      endHandoffs.run({ conversationId, now });
      endAssignments.run({ conversationId, now, ending: 'other' });
      insertHandoff.run({ ...row, skills: JSON.stringify(row.skills), rank: now - priority * priorityMs });
    },
    /** Ends a hand-off, and with it the stretch of the agent who is on; nothing when it is not one or has ended. */
    endHandoff(conversationId: string, effectId: string, now: number, ending: NonNullable<(typeof assignments.$inferSelect)['endedAs']>): void {
      if (endHandoff.run({ conversationId, effectId, now }).changes > 0) endAssignments.run({ conversationId, now, ending });
    },
  };
}

interface NewHandoff {
  readonly conversationId: string;
  readonly effectId: string;
  readonly team: string | null;
  readonly note: string;
  readonly priority: number;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly reason: string;
  readonly abandonMs: number | null;
  /** What one step of priority is worth in milliseconds of waiting. */
  readonly priorityMs: number;
  readonly now: number;
}

export type Store = ReturnType<typeof createStore>;
export type ConversationRow = NonNullable<ReturnType<Store['conversation']>>;
