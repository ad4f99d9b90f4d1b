import type { Database } from '../../../db/open.ts';
import type { BotEnd, LogFacts } from './ChatFacts.ts';
import { isAnswer } from '../../knowledge/fates/isAnswer.ts';
import { toHandoffs, type HandoffRow, type StretchRow, type TalkRow } from './toHandoffs.ts';
import { withinOf } from './withinOf.ts';

/** A conversation whose log is wanted. */
export interface WantedLog {
  readonly id: string;
  readonly closed: boolean;
}

type EntryRow = [id: string, seq: number, at: number, kind: string, said: string | number | null, topic: string | null];
type QuestionRow = [id: string, seq: number, outcome: string, helpful: number | null, outlet: string | null];

const none: readonly never[] = [];

/** What is told of an entry, and which are looked at; texts are searched before they are parsed, since most outcomes are none of these. */
const told = `case kind when 'customer' then data ->> '$.mood.score' when 'settled' then data ->> '$.outcome' when 'customer-left' then data ->> '$.by' when 'transferred' then data ->> '$.to' end,
  case kind when 'settled' then data ->> '$.data.class' end`;
const lookedAt = `(kind in ('customer', 'agent', 'customer-left', 'transferred') or (kind = 'status' and instr(data, '"closed"'))
  or (kind = 'settled' and (instr(data, '"kind":"classify"') or (instr(data, '"kind":"handoff"') and instr(data, '"outcome":"unavailable"')))))`;

/** By which way the visit was left that a question was asked in. */
const leftBy = '(select v.outlet from visits as v where v.conversation_id = q.conversation_id and v.seq < q.seq order by v.seq desc limit 1)';

/** Reads what conversations' logs come to. */
export function readLogs(database: Database, wanted: readonly WantedLog[]): Map<string, LogFacts> {
  const { connection } = database;
  const { sql: within, values: ids } = withinOf(database, wanted.map(({ id }) => id));
  const rows = <Row>(sql: string) => connection.prepare<string[], Row>(sql);

  const drafts = new Map(wanted.map((each) => [each.id, new Draft(each.closed)]));
  for (const row of rows<HandoffRow>(`select conversation_id, effect_id, team, reason, requested_at, ended_at from handoffs where ${within}`).all(...ids)) drafts.get(row.conversation_id)?.handoffs.push(row);
  for (const row of rows<StretchRow>(`select conversation_id, seq, effect_id, agent, accepted_at, ended_at, ended_as from assignments where ${within} order by conversation_id, seq`).all(...ids)) drafts.get(row.conversation_id)?.stretches.push(row);
  for (const [id, seq, outcome, helpful, outlet] of rows<QuestionRow>(`select conversation_id, seq, outcome, helpful, ${leftBy} from (select conversation_id, max(seq) as seq, outcome, helpful from knowledge_questions where ${within} group by conversation_id) as q`).raw().all(...ids)) {
    drafts.get(id)?.ask({ seq, outcome, helpful, offered: outcome === 'unsure' && isAnswer(outlet) });
  }
  for (const [id, at] of rows<[string, number]>(`select conversation_id, max(ended_at) from visits where ${within} and became in ('silent', 'closed', 'failed') group by conversation_id`).raw().all(...ids)) drafts.get(id)?.lose(at);
  for (const row of rows<EntryRow>(`select conversation_id, seq, at, kind, ${told} from events where ${within} and ${lookedAt}`).raw().iterate(...ids)) drafts.get(row[0])?.take(row);
  const askedTeam = connection.prepare<[string, string], string | null>("select data ->> '$.params.team' from events where conversation_id = ? and kind = 'requested' and data ->> '$.effect' = ?").pluck();
  return new Map([...drafts].map(([id, draft]) => [id, draft.facts((effectId) => askedTeam.get(id, effectId) ?? null)]));
}

/** The last that the knowledge was asked. */
interface LastQuestion {
  readonly seq: number;
  readonly outcome: string;
  readonly helpful: number | null;
  /** Suggestions were offered, and the lookup was left with an answer. */
  readonly offered: boolean;
}

/** A conversation's facts while its rows come in. Entries of one conversation come in their order. */
class Draft {
  readonly handoffs: HandoffRow[] = [];
  readonly stretches: StretchRow[] = [];
  readonly #closed: boolean;
  readonly #talk: TalkRow[] = [];
  readonly #moods: number[] = [];
  #classes: readonly string[] = none;
  #closedAt: number | null = null;
  #lastSaid = { seq: 0, at: 0 };
  #refused = false;
  #lostAt = -1;
  #question: LastQuestion | null = null;
  #saidAfter = 0;

  constructor(closed: boolean) {
    this.#closed = closed;
  }

  ask(question: LastQuestion): void {
    this.#question = question;
  }

  lose(at: number): void {
    this.#lostAt = Math.max(this.#lostAt, at);
  }

  take([, seq, at, kind, said, topic]: EntryRow): void {
    if (kind === 'status') this.#closedAt = at;
    else if (kind === 'settled') {
      if (said === 'unavailable') this.#refused = true;
      if (said === 'classified' && topic !== null && !this.#classes.includes(topic)) this.#classes = [...this.#classes, topic];
    } else {
      if (this.handoffs.length > 0) this.#talk.push({ seq, at, kind, told: said });
      if (kind === 'customer') this.#lastSaid = { seq, at };
      if (kind === 'customer' && this.#question !== null && seq > this.#question.seq) this.#saidAfter += 1;
      if (kind === 'customer' && typeof said === 'number') this.#moods.push(said);
      if (kind === 'customer-left') this.lose(at);
    }
  }

  facts(askedTeam: (effectId: string) => string | null): LogFacts {
    const handed = this.handoffs.length > 0;
    return {
      closedAt: this.#closed ? this.#closedAt : null,
      handoffs: handed ? toHandoffs(this.handoffs, this.stretches, this.#talk, askedTeam) : none,
      botEnd: handed ? null : this.#botEnd(),
      moods: this.#moods.length === 0 ? none : this.#moods,
      classes: this.#classes,
    };
  }

  #botEnd(): BotEnd {
    if (!this.#closed) return 'open';
    if (this.#refused) return 'refused';
    if (this.#question?.helpful === 0) return 'unhelpful';
    // The one thing said after the suggestions was which of them.
    if (this.#question?.offered === true && this.#saidAfter === 1) return 'answered';
    if (this.#question !== null && this.#question.seq > this.#lastSaid.seq) return this.#question.outcome === 'answered' ? 'answered' : 'missed';
    return this.#lostAt >= this.#lastSaid.at ? 'lost' : 'ended';
  }
}
