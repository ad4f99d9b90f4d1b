import * as z from 'zod';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { advance, type Advance } from '../../engine/run/advance.ts';
import { overgrown, shedContext, snapshotLimit, writeSnapshot } from '../../engine/run/snapshot.ts';
import type { Clock } from '../../engine/sdk/event.ts';
import { handoff } from '../../engine/sdk/handoff.ts';
import type { Json } from '../../engine/sdk/value.ts';
import type { ConversationStatus, Message, TurnResult } from '../contract.ts';
import { storageProblem } from '../db/storageProblem.ts';
import { NotYet, type Outcome } from '../effects/performer.ts';
import { spoken, type Entry, type EntryKind, type Said } from './log.ts';
import { clockOf } from './replay.ts';
import type { ConversationRow } from './store.ts';
import type { SettledEffect, TurnHouse } from './turnHouse.ts';

/** A turn that has been decided and written, and waits for its commit. */
export interface TakenTurn {
  readonly answer: TurnResult;
  /** It left a timer or an effect behind, for somebody to look after once it is committed. */
  readonly work: boolean;
}

/** What a turn needs to know of its conversation. */
type TurnsConversation = Pick<ConversationRow, 'id' | 'flowId' | 'seq' | 'status' | 'channel' | 'contact' | 'contactId' | 'locale' | 'segment' | 'createdAt'>;

/** One turn under way, before it is written: collects log entries and what has to be written beside them. */
export class TurnDraft {
  readonly now: number;
  seq: number;
  readonly #house: TurnHouse;
  readonly #flow: CompiledFlow;
  readonly #id: string;
  readonly #before: ConversationStatus;
  readonly #conversation: TurnsConversation;
  readonly #waits: boolean;
  readonly #settled: SettledEffect[] = [];
  readonly #entries: { -readonly [K in keyof Entry]: Entry[K] }[] = [];
  readonly #replies: Message[] = [];
  readonly #timers = new Map<string, number>();
  readonly #cancelled = new Set<string>();
  readonly #requests = new Map<string, { kind: string; params: Json; mode: 'outbox' | 'desk' }>();
  #last: Advance | null = null;
  #status: ConversationStatus;

  constructor(house: TurnHouse, flow: CompiledFlow, conversation: TurnsConversation, waits: boolean, now = house.now()) {
    this.#house = house;
    this.#flow = flow;
    this.#conversation = conversation;
    this.#waits = waits;
    this.#id = conversation.id;
    this.seq = conversation.seq;
    this.#before = conversation.status;
    this.#status = conversation.status;
    this.now = now;
  }

  /** Notes what the customer is to read. */
  say(from: 'bot' | 'agent' | 'system', what: Said, node: string | null = null): void {
    this.note(from, what, node);
    this.#replies.push(spoken(from, this.seq, this.now, what));
  }

  note(kind: EntryKind, data: unknown, node: string | null = null, outlet: string | null = null): void {
    this.seq += 1;
    this.#entries.push({ seq: this.seq, at: this.now, kind, node, outlet, data });
  }

  /** Nothing came of the last entry: it is as if it had not been. */
  takeBack(): void {
    this.seq -= 1;
    this.#entries.pop();
  }

  clock(): Clock {
    return clockOf({ seq: this.seq, at: this.now });
  }

  /** Takes in what an event came to, and answers at once the effects that can be answered at once. */
  follow(first: Advance): void {
    for (let next: Advance | null = first; next !== null; ) {
      this.#take(next);
      next = this.#answerInline(next);
    }
  }

  remark(when: ConversationStatus, text: string): void {
    if (this.#status === when) this.say('system', { text });
  }

  /** Removes the row of a timer or effect. */
  cancel(id: string): void {
    this.#cancelled.add(id);
  }

  /** Where the conversation stands at the end of the turn. */
  finish(): { snapshot: string; status: ConversationStatus } {
    let snapshot = this.#last ? writeSnapshot(this.#last.snapshot) : '';
    if (this.#last && snapshot.length > snapshotLimit) {
      this.note('overgrown', null);
      this.follow(advance(this.#flow, shedContext(this.#flow, this.#last.snapshot), overgrown, this.clock()));
      snapshot = writeSnapshot(this.#last.snapshot);
    }
    if (this.#last) this.#house.snapshots.remember(this.#id, snapshot, this.#last.snapshot);
    if (this.#status !== this.#before) this.note('status', { status: this.#status });
    return { snapshot, status: this.#status };
  }

  /** `ending` says how an agent's stretch on the chat ends, if the turn ends it. */
  save(ending: 'resolved' | 'returned' | 'left' | 'other' = 'other'): void {
    const { store } = this.#house;
    const conversationId = this.#id;
    if (this.#entries.length > 0) store.insertEntries(conversationId, this.#entries);
    this.#house.visits?.follow({ ...this.#conversation, begunAt: this.#conversation.createdAt }, this.#entries, this.#flow, this.now);
    for (const each of this.#settled) this.#house.settled?.(each);
    for (const id of this.#cancelled) {
      store.deleteTimer(conversationId, id);
      store.deleteEffect(conversationId, id);
      store.endHandoff(conversationId, id, this.now, ending);
    }
    for (const [id, due] of this.#timers) store.insertTimer({ conversationId, id, due });
    for (const [id, { kind, params, mode }] of this.#requests) {
      if (mode === 'outbox') store.insertEffect({ conversationId, id, kind, params: JSON.stringify(params), now: this.now });
      // A snapshot that could not be read does not tell what it waited for; a conversation waits for one person at a time.
      else store.replaceHandoff({ conversationId, effectId: id, ...handoff.params.parse(params), priorityMs: this.#house.priorityMs?.() ?? priorityMs, now: this.now });
    }
  }

  taken(): TakenTurn {
    const work = this.#timers.size > 0 || [...this.#requests.values()].some((each) => each.mode === 'outbox');
    return { answer: { status: this.#status, cursor: this.seq, messages: this.#replies }, work };
  }

  #take(advanced: Advance): void {
    this.#last = advanced;
    this.#status = advanced.status;
    for (const { node, entered, outlet } of advanced.visits) this.#noteVisit(node, entered, outlet);
    for (const { text, choices, rateable, survey, node } of advanced.messages) {
      this.say('bot', { text, ...(choices.length > 0 ? { choices: [...choices] } : {}), ...(rateable === true ? { rateable } : {}), ...(survey && { survey }) }, node);
    }
    for (const { reason, node, detail } of advanced.faults) this.note('fault', { reason, detail }, node);
    for (const id of advanced.cancelled) {
      if (!this.#timers.delete(id) && !this.#requests.delete(id)) this.#cancelled.add(id);
    }
    for (const { id, due } of advanced.timers) if (!advanced.cancelled.includes(id)) this.#timers.set(id, due);
  }

  /** An effect that was asked and answered in one turn was passed, not waited for. */
  #noteVisit(node: string | null, entered: boolean, outlet: string | null): void {
    const waiting = entered ? undefined : this.#entries.findLast((entry) => entry.kind === 'entered' && entry.node === node);
    if (waiting) Object.assign(waiting, { kind: 'passed', outlet });
    else this.note(entered ? (outlet === null ? 'entered' : 'passed') : 'left', null, node, outlet);
  }

  #answerInline(advanced: Advance): Advance | null {
    const pending = advanced.snapshot.context.effect;
    const request = pending === null ? undefined : advanced.requests.find((each) => each.id === pending.id);
    if (request === undefined) return null;
    const performer = this.#house.performers[request.kind];
    const refused = performer?.mode === 'desk' ? (performer.refuse?.(request.params) ?? null) : null;
    if (performer?.mode !== 'inline' && performer?.mode !== 'turn' && refused === null) {
      this.note('requested', { effect: request.id, kind: request.kind, params: request.params }, request.node);
      this.#requests.set(request.id, { kind: request.kind, params: request.params, mode: performer?.mode ?? 'outbox' });
      return null;
    }
    const { id: effect, kind, params } = request;
    const { contact, ...conversation } = this.#conversation;
    const around = { ...conversation, conversationId: this.#id, effect, attributes: attributesOf(contact), now: this.now, seq: this.seq, waits: this.#waits };
    const { outcome, data } = refused ?? attempt(() => (performer?.mode === 'inline' || performer?.mode === 'turn' ? performer.perform(params, around) : { outcome: 'failed', data: {} }));
    this.note('settled', { effect, kind, outcome, data }, request.node);
    this.#settled.push({ conversationId: this.#id, seq: this.seq, at: this.now, kind, params, outcome, data });
    return advance(this.#flow, advanced.snapshot, { type: 'outcome', effect: request.id, outcome, data }, this.clock());
  }
}

/** Milliseconds of waiting that one step of priority is worth, where the house does not say. */
const priorityMs = 5 * 60_000;

const told = z.object({ attributes: z.record(z.string(), z.string()).default({}) });

/** What the business's site said of the customer. */
export function attributesOf(contact: string | null): Readonly<Record<string, string>> {
  return contact === null ? {} : told.parse(JSON.parse(contact)).attributes;
}

function attempt(perform: () => Outcome): Outcome {
  try {
    return perform();
  } catch (error) {
    // A database that takes no more ends the turn; it is not the effect that failed.
    if (error instanceof NotYet || storageProblem(error) !== null) throw error;
    return { outcome: 'failed', data: {} };
  }
}
