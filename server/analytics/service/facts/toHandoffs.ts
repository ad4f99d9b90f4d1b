import type { HandoffFacts, MessageFacts, StretchFacts } from './ChatFacts.ts';

export interface HandoffRow {
  readonly conversation_id: string;
  readonly effect_id: string;
  readonly team: string | null;
  readonly reason: string;
  readonly requested_at: number;
  readonly ended_at: number | null;
}

export interface StretchRow {
  readonly conversation_id: string;
  /** The place in the log that put the agent on. */
  readonly seq: number;
  readonly effect_id: string;
  readonly agent: string;
  readonly accepted_at: number;
  readonly ended_at: number | null;
  readonly ended_as: string | null;
}

/** What the customer or an agent did. */
export interface TalkRow {
  readonly seq: number;
  readonly at: number;
  /** `customer` and `agent` said something; `customer-left`; `transferred`, it went back into a queue. */
  readonly kind: string;
  /** Of a leaving, who says so; of going back, the team whose queue it went into: empty is everybody's, null the same as before. */
  readonly told: string | number | null;
}

/**
 * The hand-offs of one conversation with the agents who were on and what was said. `stretches` and `talk` in the log's order;
 * `askedTeam` tells for which team one was asked for: its row holds the last.
 */
export function toHandoffs(handoffs: readonly HandoffRow[], stretches: readonly StretchRow[], talk: readonly TalkRow[], askedTeam: (effectId: string) => string | null): HandoffFacts[] {
  const placed = handoffs.map((each) => ({ ...each, seq: causeOf(each.effect_id) })).toSorted((one, other) => one.seq - other.seq || one.requested_at - other.requested_at);
  return placed.map(({ effect_id, team, reason, requested_at: requestedAt, ended_at: endedAt, seq: asked }, place) => {
    const own = stretches.filter((each) => each.effect_id === effect_id);
    const next = placed[place + 1]?.seq ?? Infinity;
    const since = talk.filter(({ seq, at }) => seq > asked && seq <= next && (endedAt === null || at <= endedAt));
    return {
      teams: teamsOf(team, own, since, () => askedTeam(effect_id)),
      queued: reason !== 'taken-over',
      reason,
      requestedAt,
      acceptedAt: own[0]?.accepted_at ?? null,
      endedAt,
      left: since.some(({ kind, at, told }) => kind === 'customer-left' && at === endedAt && told !== 'staff'),
      stretches: own.map((each): StretchFacts => ({ agent: each.agent, from: each.accepted_at, to: each.ended_at, passedOn: each.ended_as === 'transferred' })),
      messages: since.flatMap(({ seq, at, kind }): MessageFacts[] => {
        if (kind === 'customer') return [{ at, stretch: null }];
        const stretch = kind === 'agent' ? own.findLastIndex((each) => each.seq < seq) : -1;
        return stretch < 0 ? [] : [{ at, stretch }];
      }),
    };
  });
}

function teamsOf(last: string | null, own: readonly StretchRow[], since: readonly TalkRow[], askedTeam: () => string | null): (string | null)[] {
  const accepted = own[0]?.seq ?? Infinity;
  const moves = since.flatMap(({ seq, kind, told }) => (kind === 'transferred' && typeof told === 'string' ? [{ seq, team: told || null }] : []));
  const after = moves.filter(({ seq }) => seq > accepted);
  if (after.length === 0) return [last];
  const waitedIn = moves.findLast(({ seq }) => seq < accepted);
  return [...new Set([waitedIn === undefined ? askedTeam() : waitedIn.team, ...after.map(({ team }) => team)])];
}

/** An effect's id begins with the place in the log of what caused it. */
function causeOf(effectId: string): number {
  return Number.parseInt(effectId, 10);
}
