import { and, asc, count, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { QueuePlace } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { assignments, handoffs, reads } from '../db/schema.ts';

/** A hand-off that has not ended. */
export interface OpenHandoff {
  readonly conversationId: string;
  readonly effectId: string;
  readonly team: string | null;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly rank: number;
  readonly requestedAt: number;
  /** The id of the agent whose it is to take. */
  readonly reservedFor: string | null;
  readonly abandonMs: number | null;
  /** The id of the agent who is on it. */
  readonly acceptedBy: string | null;
}

export type Joining = (typeof assignments.$inferSelect)['how'];
export type Ending = NonNullable<(typeof assignments.$inferSelect)['endedAs']>;

/** How far ahead of everyone a chat goes whose agent was lost, in milliseconds of waiting. */
const frontMs = 24 * 3_600_000;

/** The waits that tell how long the next will be: of chats accepted within the last hour, three at least. */
const recent = { ms: 3_600_000, least: 3 } as const;

const at = sql.placeholder;
/** Skills as a hand-off's row holds them. */
export const wantedSkills = z.array(z.strictObject({ skill: z.string(), level: z.int() }));

/** The queue's rows: who waits, who is on what. Synchronous; whatever writes is called within a committer's job. */
export function createQueue({ orm }: Database) {
  const columns = {
    conversationId: handoffs.conversationId,
    effectId: handoffs.effectId,
    team: handoffs.team,
    skills: handoffs.skills,
    rank: handoffs.rank,
    requestedAt: handoffs.requestedAt,
    reservedFor: handoffs.reservedFor,
    abandonMs: handoffs.abandonMs,
    acceptedBy: handoffs.acceptedBy,
  };
  const isOpen = isNull(handoffs.endedAt);
  const ofChat = and(eq(handoffs.conversationId, at('id')), isOpen);
  const handoff = orm.select(columns).from(handoffs).where(ofChat).prepare();
  const waiting = orm
    .select(columns)
    .from(handoffs)
    .where(and(isOpen, isNull(handoffs.acceptedBy)))
    .orderBy(asc(handoffs.rank), asc(handoffs.requestedAt), asc(handoffs.conversationId))
    .prepare();
  const first = orm.select({ id: handoffs.conversationId }).from(handoffs).where(and(isOpen, isNull(handoffs.acceptedBy))).limit(1).prepare();
  const reserved = orm
    .select({ id: handoffs.conversationId, agent: handoffs.reservedFor })
    .from(handoffs)
    .where(and(isOpen, isNull(handoffs.acceptedBy), isNotNull(handoffs.reservedFor)))
    .prepare();
  const loads = orm
    .select({ agent: sql<string>`${handoffs.acceptedBy}`, chats: count() })
    .from(handoffs)
    .where(and(isOpen, isNotNull(handoffs.acceptedBy)))
    .groupBy(handoffs.acceptedBy)
    .prepare();
  const load = orm.select({ chats: count() }).from(handoffs).where(and(isOpen, eq(handoffs.acceptedBy, at('agent')))).prepare();
  const heldBy = orm.select(columns).from(handoffs).where(and(isOpen, eq(handoffs.acceptedBy, at('agent')))).prepare();
  const waits = orm
    .select({ team: handoffs.team, accepted: count(), since: sql<number>`min(${handoffs.acceptedAt})` })
    .from(handoffs)
    .where(and(gt(handoffs.requestedAt, at('requested')), gt(handoffs.acceptedAt, at('since'))))
    .groupBy(handoffs.team)
    .prepare();
  const accept = orm
    .update(handoffs)
    .set({ acceptedBy: sql`${at('agent')}`, acceptedAt: sql`${at('now')}`, reservedFor: sql`null` })
    .where(ofChat)
    .prepare();
  const requeue = orm
    .update(handoffs)
    .set({ acceptedBy: sql`null`, team: sql`${at('team')}`, rank: sql`${handoffs.rank} - ${at('ahead')}` })
    .where(ofChat)
    .prepare();
  const reserve = orm.update(handoffs).set({ reservedFor: sql`${at('agent')}` }).where(ofChat).prepare();
  const endStretch = orm
    .update(assignments)
    .set({ endedAt: sql`${at('now')}`, endedAs: sql`${at('ending')}` })
    .where(and(eq(assignments.conversationId, at('id')), isNull(assignments.endedAt)))
    .prepare();
  const beginStretch = orm
    .insert(assignments)
    .values({ conversationId: at('id'), seq: at('seq'), effectId: at('effectId'), agent: at('agent'), how: at('how'), acceptedAt: at('now') })
    .prepare();
  const read = orm
    .insert(reads)
    .values({ conversationId: at('id'), reader: at('reader'), seq: at('seq'), at: at('now') })
    .onConflictDoUpdate({ target: [reads.conversationId, reads.reader], set: { seq: sql`max(${reads.seq}, excluded.seq)`, at: sql`excluded.at` } })
    .prepare();
  const readUpTo = orm.select({ seq: reads.seq }).from(reads).where(and(eq(reads.conversationId, at('id')), eq(reads.reader, at('reader')))).prepare();
  const open = ({ skills, ...row }: NonNullable<ReturnType<typeof handoff.get>>): OpenHandoff => ({ ...row, skills: wantedSkills.parse(JSON.parse(skills)) });

  return {
    handoff(id: string): OpenHandoff | undefined {
      const row = handoff.get({ id });
      return row && open(row);
    },
    /** Nobody is on them; the next to be taken first. */
    waiting: (): OpenHandoff[] => waiting.all().map(open),
    someoneWaits: (): boolean => first.get() !== undefined,
    /** Waiting chats that are kept for one agent. */
    reserved: (): { id: string; agent: string }[] => reserved.all().flatMap(({ id, agent }) => (agent === null ? [] : [{ id, agent }])),
    /** The chats that an agent is on. */
    heldBy: (agent: string): OpenHandoff[] => heldBy.all({ agent }).map(open),
    load: (agent: string): number => load.get({ agent })?.chats ?? 0,
    /** How many chats each agent is on; who is on none is not among them. */
    loads: (): Map<string, number> => new Map(loads.all().map(({ agent, chats }) => [agent, chats])),

    /** Puts an agent on; whoever was on before is off. What was said up to `seq` counts as read. */
    accept({ id, agent, how, ending, seq, now }: { id: string; agent: string; how: Joining; ending: Ending; seq: number; now: number }): void {
      const effectId = handoff.get({ id })?.effectId;
      if (effectId === undefined) return;
      accept.run({ id, agent, now });
      endStretch.run({ id, ending, now });
      beginStretch.run({ id, seq, effectId, agent, how, now });
      read.run({ id, reader: agent, seq, now });
    },

    /** Takes the agent off: it waits again, where it would be had it never been taken; or before all others. */
    requeue({ id, team, front, ending, now }: { id: string; team: string | null; front: boolean; ending: Ending; now: number }): void {
      requeue.run({ id, team, ahead: front ? frontMs : 0 });
      endStretch.run({ id, ending, now });
    },

    /** Keeps a waiting chat for one agent; null for everybody again. */
    reserve: (id: string, agent: string | null): void => void reserve.run({ id, agent }),

    markRead: (id: string, reader: string, seq: number, now: number): void => void read.run({ id, reader, seq, now }),
    readUpTo: (id: string, reader: string): number => readUpTo.get({ id, reader })?.seq ?? 0,

    /** Where each waiting chat stands among those for the same team, and how long it may take. */
    places(now: number): Map<string, QueuePlace> {
      const pace = new Map(waits.all({ requested: now - 3 * recent.ms, since: now - recent.ms }).map(({ team, accepted, since }) => [team, accepted < recent.least ? null : (now - since) / accepted]));
      const ahead = new Map<string | null, number>();
      return new Map(
        waiting.all().map(({ conversationId, team }) => {
          const position = (ahead.get(team) ?? 0) + 1;
          ahead.set(team, position);
          const perChat = pace.get(team) ?? null;
          return [conversationId, { position, waitSeconds: perChat === null ? null : Math.round((position * perChat) / 1_000) }] as const;
        }),
      );
    },
  };
}

export type Queue = ReturnType<typeof createQueue>;
