import Sqlite from 'better-sqlite3';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { readSnapshot } from '../../engine/run/snapshot.ts';
import type { InputEvent } from '../../engine/sdk/event.ts';
import { handoff } from '../../engine/sdk/handoff.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import { survey } from '../../nodes/effects.ts';
import type { Json, Value } from '../../engine/sdk/value.ts';
import { cards } from '../../nodes/cards.ts';
import { migrationsFolder } from '../backup/migrations.ts';
import type { StoredEntry } from '../chat/log.ts';
import { createStore } from '../chat/store.ts';
import { openConversation, takeTurn, type TurnInput } from '../chat/turn.ts';
import type { Choice, TurnResult } from '../contract.ts';
import * as schema from '../db/schema.ts';
import { createSnapshots } from '../chat/snapshots.ts';
import type { KnowledgeReader } from '../effects/matchKnowledge.ts';
import { moodOf } from '../effects/moodOf.ts';
import type { Around, Outcome, Performers } from '../effects/performer.ts';
import { createPerformers } from '../effects/performers.ts';
import { ProblemError } from '../problem.ts';
import { createTicketRoom } from '../tickets/ticketRoom.ts';
import { createSurveyPerformer } from '../surveys/surveyPerformer.ts';

/** What a trial needs: a compiled flow, the knowledge it asks, and where it begins. */
export interface TrialSetting {
  readonly flow: CompiledFlow;
  readonly registry: Registry;
  readonly knowledge: KnowledgeReader;
  readonly locale: string;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  readonly variables?: Readonly<Record<string, Value>> | undefined;
  /** What the first effects come to, in order, instead of being performed. */
  readonly forced?: readonly ForcedOutcome[] | undefined;
  /** An effect may ask for a moment, by `NotYet`: whoever plays the trial begins it anew. */
  readonly waits?: boolean | undefined;
}

/** What the next effect of a kind comes to, whatever the world would say. */
export interface ForcedOutcome extends Outcome {
  readonly kind: string;
}

/** What a person at the desk can do with a conversation. */
export type AgentDeed = 'accepts' | 'requeues' | 'resolves' | 'returns' | 'absent';

/** A conversation in memory. Each deed returns what it added to the log. */
export interface Trial {
  readonly opening: readonly StoredEntry[];
  type(text: string): StoredEntry[];
  choose(id: string): StoredEntry[];
  askForPerson(): StoredEntry[];
  /** The customer has gone. */
  leave(): StoredEntry[];
  /**
   * Lets milliseconds pass: every timer that becomes due meanwhile fires at its own moment.
   *
   * @throws {ProblemError} `transcript.endless` when more timers fire than a conversation in memory is for.
   */
  pass(ms: number): StoredEntry[];
  /** @throws {ProblemError} `record.unknown` when nobody is wanted. */
  agent(deed: AgentDeed, name: string): StoredEntry[];
  agentSays(text: string, name: string): StoredEntry[];
  /** Only for effects that are answered at once; the others wait for ever in a trial. */
  force(outcome: ForcedOutcome): void;
  status(): TurnResult['status'];
  /** The choices on offer. */
  choices(): readonly Choice[];
  close(): void;
}

const id = 'trial';

/** Timers that may fire in one trial: a flow that keeps itself going would never be done with a long silence. */
const timerBudget = 1_000;

const outcomes = { accepts: 'accepted', requeues: 'requeued', resolves: 'resolved', returns: 'returned', absent: 'unavailable' } as const;

/**
 * Opens a conversation that lives in memory: the same turns on the same tables as on the server, with a clock that stands
 * until it is moved. Nothing is sent or kept.
 */
export function openTrial({ flow, registry, knowledge, locale, now: start, variables = {}, forced = [], waits = false }: TrialSetting): Trial {
  const connection = new Sqlite(':memory:');
  const orm = drizzle({ client: connection, schema });
  migrate(orm, { migrationsFolder });
  const database = { orm, connection, file: ':memory:' };
  const store = createStore(database);
  const queue = [...forced];
  // Getting them ready takes longer than many a trial.
  const tickets = flow.plan.document.nodes.some(({ type }) => type === cards.ticket.type || type === cards['ticket-status'].type) ? createTicketRoom({ database, now: () => now }).performers : {};
  const performers = forcing(createPerformers(registry, knowledge, { [survey.kind]: createSurveyPerformer(database), ...tickets }), queue);
  let now = start;
  let seen = 0;
  let timersFired = 0;
  const house = { store, snapshots: createSnapshots(), performers, flow: () => flow, now: () => now };

  function fresh(): StoredEntry[] {
    const entries = store.log(id, seen);
    seen = entries.at(-1)?.seq ?? seen;
    return entries;
  }

  function take(input: TurnInput): StoredEntry[] {
    takeTurn(house, id, { ...input, waits });
    return fresh();
  }

  function happen(kind: TurnInput['kind'], data: Json, event: InputEvent, settles?: string): StoredEntry[] {
    return take({ kind, data, event, ...(settles === undefined ? {} : { settles }) });
  }

  openConversation(house, { id, tokenHash: '', flowId: id, version: 1, locale, contact: null, channel: 'page', variables, waits });
  return {
    opening: fresh(),
    type(text) {
      const mood = moodOf(text);
      return happen('customer', { text, mood: { ...mood } }, { type: 'customer.text', text, mood });
    },
    choose: (choice) => happen('customer', { choice }, { type: 'customer.choice', choice }),
    askForPerson: () => happen('handoff-asked', null, { type: 'customer.handoff' }),
    leave: () => happen('customer-left', null, { type: 'customer.left' }),
    pass(ms) {
      const until = now + ms;
      const entries: StoredEntry[] = [];
      for (;;) {
        const due = orm.select().from(schema.timers).where(lte(schema.timers.due, until)).orderBy(asc(schema.timers.due)).get();
        if (due === undefined) break;
        timersFired += 1;
        if (timersFired > timerBudget) throw new ProblemError('transcript.endless');
        now = Math.max(now, due.due);
        entries.push(...happen('timer', { timer: due.id }, { type: 'timer', timer: due.id }, due.id));
      }
      now = until;
      return entries;
    },
    agent(deed, name) {
      const wanted = orm.select().from(schema.handoffs).where(and(eq(schema.handoffs.conversationId, id), isNull(schema.handoffs.endedAt))).get();
      if (wanted === undefined) throw new ProblemError('record.unknown');
      const effect = wanted.effectId;
      const outcome = outcomes[deed];
      const data = outcome === 'accepted' ? { agent: name } : null;
      return happen('settled', { effect, kind: handoff.kind, outcome, data }, { type: 'outcome', effect, outcome, data });
    },
    agentSays: (text, name) => take({ kind: 'agent', data: { text, name }, event: null }),
    force: (outcome) => void queue.push(outcome),
    status: () => store.conversation(id)?.status ?? 'closed',
    choices: () => readSnapshot(flow, store.conversation(id)?.snapshot ?? '')?.context.choices ?? [],
    close: () => connection.close(),
  };
}

/** Performers that take from the queue first. */
function forcing(performers: Performers, queue: ForcedOutcome[]): Performers {
  return Object.fromEntries(
    Object.entries(performers).map(([kind, performer]) => {
      if (performer.mode !== 'inline' && performer.mode !== 'turn') return [kind, performer];
      const perform = (params: Json, around: Around): Outcome => {
        const at = queue.findIndex((each) => each.kind === kind);
        const [taken] = at < 0 ? [] : queue.splice(at, 1);
        return taken ? { outcome: taken.outcome, data: taken.data } : performer.perform(params, around);
      };
      return [kind, { mode: performer.mode, perform }];
    }),
  );
}
