import type { Database } from '../../../db/open.ts';
import type { BotEnd, HandoffFacts, LogFacts, MessageFacts, StretchFacts } from './ChatFacts.ts';

type EntryRow = [seq: number, at: number, kind: string, said: string | number | null, about: string | null, topic: string | null];

interface HandoffRow {
  readonly effect_id: string;
  readonly team: string | null;
  readonly reason: string;
  readonly requested_at: number;
  readonly ended_at: number | null;
}

interface StretchRow {
  readonly seq: number;
  readonly effect_id: string;
  readonly agent: string;
  readonly accepted_at: number;
  readonly ended_at: number | null;
  readonly ended_as: string | null;
}

interface QuestionRow {
  readonly seq: number;
  readonly outcome: string;
  readonly helpful: number | null;
}

const none: readonly never[] = [];

/** Reads what a conversation's log comes to; its statements are prepared once. `closed` is the conversation's state. */
export function createLogReading({ connection }: Database): (id: string, closed: boolean) => LogFacts {
  const entriesOf = connection
    .prepare<[string], EntryRow>(
      `select seq, at, kind,
         case kind when 'customer' then data ->> '$.mood.score' when 'settled' then data ->> '$.outcome' when 'customer-left' then data ->> '$.by' when 'status' then data ->> '$.status' end,
         case kind when 'settled' then data ->> '$.kind' end,
         case kind when 'settled' then data ->> '$.data.class' end
       from events where conversation_id = ? and kind in ('customer', 'agent', 'settled', 'customer-left', 'status') order by seq`,
    )
    .raw();
  const handoffsOf = connection.prepare<[string], HandoffRow>('select effect_id, team, reason, requested_at, ended_at from handoffs where conversation_id = ?');
  const stretchesOf = connection.prepare<[string], StretchRow>('select seq, effect_id, agent, accepted_at, ended_at, ended_as from assignments where conversation_id = ? order by seq');
  const lastQuestion = connection.prepare<[string], QuestionRow>('select seq, outcome, helpful from knowledge_questions where conversation_id = ? order by seq desc limit 1');
  const lostAt = connection.prepare<[string], number | null>("select max(ended_at) from visits where conversation_id = ? and became in ('silent', 'closed', 'failed')").pluck();

  return (id, closed) => {
    const entries = entriesOf.all(id);
    const asked = handoffsOf.all(id);
    const classes = new Set<string>();
    const moods: number[] = [];
    let [closedAt, lastSaid, refused]: [number | null, EntryRow | null, boolean] = [null, null, false];
    for (const entry of entries) {
      const [, at, kind, said, about, topic] = entry;
      if (kind === 'customer') {
        lastSaid = entry;
        if (typeof said === 'number') moods.push(said);
      } else if (kind === 'status' && said === 'closed') closedAt = at;
      else if (about === 'handoff' && said === 'unavailable') refused = true;
      else if (about === 'classify' && said === 'classified' && topic !== null) classes.add(topic);
    }
    const botEnd = (): BotEnd => {
      if (!closed) return 'open';
      if (refused) return 'refused';
      const question = lastQuestion.get(id);
      if (question?.helpful === 0) return 'unhelpful';
      if (question !== undefined && question.seq > (lastSaid?.[0] ?? 0)) return question.outcome === 'answered' ? 'answered' : 'missed';
      return (lostAt.get(id) ?? -1) >= (lastSaid?.[1] ?? 0) ? 'lost' : 'ended';
    };
    return {
      closedAt: closed ? closedAt : null,
      handoffs: asked.length === 0 ? none : toHandoffs(asked, stretchesOf.all(id), entries),
      botEnd: asked.length === 0 ? botEnd() : null,
      moods: moods.length === 0 ? none : moods,
      classes: classes.size === 0 ? none : [...classes],
    };
  };
}

function toHandoffs(asked: readonly HandoffRow[], stretches: readonly StretchRow[], entries: readonly EntryRow[]): HandoffFacts[] {
  const placed = asked.map((each) => ({ ...each, seq: causeOf(each.effect_id) })).toSorted((one, other) => one.seq - other.seq || one.requested_at - other.requested_at);
  return placed.map(({ effect_id, team, reason, requested_at: requestedAt, ended_at: endedAt, seq }, at) => {
    const own = stretches.filter((each) => each.effect_id === effect_id);
    const next = placed[at + 1]?.seq ?? Infinity;
    const since = entries.filter(([place, when]) => place > seq && place <= next && (endedAt === null || when <= endedAt));
    const messages = since.flatMap(([place, when, kind]): MessageFacts[] => {
      if (kind === 'customer') return [{ at: when, stretch: null }];
      const stretch = kind === 'agent' ? own.findLastIndex((each) => each.seq < place) : -1;
      return stretch < 0 ? [] : [{ at: when, stretch }];
    });
    return {
      team,
      reason,
      requestedAt,
      acceptedAt: own[0]?.accepted_at ?? null,
      endedAt,
      left: since.some(([, when, kind, by]) => kind === 'customer-left' && when === endedAt && by !== 'staff'),
      stretches: own.map((each): StretchFacts => ({ agent: each.agent, from: each.accepted_at, to: each.ended_at, passedOn: each.ended_as === 'transferred' })),
      messages,
    };
  });
}

/** An effect's id begins with the place in the log of what caused it. */
function causeOf(effectId: string): number {
  return Number.parseInt(effectId, 10);
}
