import * as z from 'zod';
import { advance, begin, type Advance } from '../../engine/run/advance.ts';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { overgrown, shedContext, snapshotLimit, writeSnapshot, type Snapshot } from '../../engine/run/snapshot.ts';
import type { Clock, InputEvent } from '../../engine/sdk/event.ts';
import { handoff } from '../../engine/sdk/handoff.ts';
import type { Json, Value } from '../../engine/sdk/value.ts';
import type { ConversationStatus, Message, StartConversation, TurnResult } from '../contract.ts';
import { NotYet, type Outcome, type Performers } from '../effects/performer.ts';
import { ProblemError } from '../problem.ts';
import { said, spoken, toMessage, type Entry, type EntryKind, type Said } from './log.ts';
import { clockOf } from './replay.ts';
import type { Snapshots } from './snapshots.ts';
import type { ConversationRow, Store } from './store.ts';

/** What a turn needs of the house. */
export interface TurnHouse {
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly performers: Performers;
  /** The compiled version of a flow, or what stands in for it. */
  readonly flow: (flowId: string, version: number) => CompiledFlow;
  /** Told, within the transaction, of every effect that was answered at once. */
  readonly settled?: (effect: SettledEffect) => void;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** An effect that was answered within a turn, and where in the log that stands. */
export interface SettledEffect {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly params: Json;
  readonly outcome: string;
  readonly data: Json;
}

/** One thing that happens to a conversation, and what the log says of it. */
export interface TurnInput {
  /** The client's id for it, when the same may come twice. */
  readonly messageId?: string;
  readonly kind: EntryKind;
  readonly data: Json;
  /** Null when it does not concern the flow: what a person says. */
  readonly event: InputEvent | null;
  /** The timer or effect whose row this ends, whatever the flow makes of it. */
  readonly settles?: string;
  /** Says no to who may not be here, before anything is told. */
  readonly admit?: (conversation: ConversationRow) => void;
  /** Says no to what cannot be done now, before anything is written. */
  readonly check?: (conversation: ConversationRow) => void;
  /** What the system says to it when the conversation comes to stand there. */
  readonly remark?: { readonly when: ConversationStatus; readonly text: string };
  /** What else the transaction writes, told where the conversation stands at its end. */
  readonly alongside?: (status: ConversationStatus, now: number) => void;
  /** The turn may be taken back and tried again when an effect asks for a moment. */
  readonly waits?: boolean;
}

export interface Opening {
  readonly id: string;
  readonly tokenHash: string;
  readonly flowId: string;
  readonly version: number;
  readonly locale: string;
  readonly contact: StartConversation['contact'] | null;
  readonly channel: string;
  readonly waits?: boolean;
  readonly variables: Readonly<Record<string, Value>>;
}

/** A turn that has been decided and written, and waits for its commit. */
export interface TakenTurn {
  readonly answer: TurnResult;
  /** It left a timer or an effect behind, for somebody to look after once it is committed. */
  readonly work: boolean;
}

/**
 * Begins a conversation. To be run inside a transaction; the answer is sent after its commit.
 *
 * @throws {NotYet} when it waits and an effect asks for a moment.
 */
export function openConversation(house: TurnHouse, opening: Opening): TakenTurn {
  const flow = house.flow(opening.flowId, opening.version);
  const { id, locale, variables, channel, waits = false } = opening;
  const contact = opening.contact === null ? null : JSON.stringify(opening.contact);
  const turn = new Turn(house, flow, { id, seq: 0, status: 'bot', channel, contact }, waits);
  turn.note('begin', { locale, variables });
  turn.follow(begin(flow, { locale, variables }, turn.clock()));
  const { snapshot, status } = turn.finish();
  turn.save();
  house.store.insertConversation({
    id,
    tokenHash: opening.tokenHash,
    flowId: opening.flowId,
    version: opening.version,
    locale,
    contact,
    channel,
    status,
    snapshot,
    seq: turn.seq,
    now: turn.now,
  });
  return turn.taken();
}

/**
 * Takes a conversation through one turn: what happened, what the flow makes of it, and all that
 * follows at once. To be run inside a transaction; the answer is sent after its commit. The same
 * `messageId` again gets the stored answer and changes nothing.
 *
 * @throws {ProblemError} `conversation.unknown`, or whatever `check` throws.
 * @throws {NotYet} when it waits and an effect asks for a moment.
 */
export function takeTurn(house: TurnHouse, conversationId: string, input: TurnInput): TakenTurn {
  const { store } = house;
  const conversation = store.conversation(conversationId);
  if (conversation === undefined) throw new ProblemError('conversation.unknown');
  input.admit?.(conversation);
  const stored = input.messageId === undefined ? undefined : storedAnswer(store, conversationId, input.messageId);
  if (stored) return { answer: stored, work: false };
  input.check?.(conversation);

  const flow = house.flow(conversation.flowId, conversation.version);
  const turn = new Turn(house, flow, conversation, input.waits ?? false);
  let saved = conversation.snapshot;
  let status = conversation.status;
  if (input.event === null) {
    if (input.kind === 'agent') turn.say('agent', said.parse(input.data));
    else turn.note(input.kind, input.data);
  } else {
    const snapshot = house.snapshots.read(flow, conversationId, saved);
    const data = input.event.type === 'customer.choice' ? withLabel(input.data, snapshot, input.event.choice) : input.data;
    turn.note(input.kind, data);
    const advanced = advance(flow, snapshot, input.event, turn.clock(), conversation.locale);
    if (advanced.heard) {
      turn.follow(advanced);
      if (input.remark) turn.remark(input.remark.when, input.remark.text);
      ({ snapshot: saved, status } = turn.finish());
    } else {
      turn.takeBack();
    }
  }
  if (input.settles !== undefined) turn.cancel(input.settles);
  turn.save();
  store.updateConversation({ id: conversationId, status, snapshot: saved, seq: turn.seq, now: turn.now });
  input.alongside?.(status, turn.now);
  if (input.messageId !== undefined) {
    store.insertTurn({ conversationId, messageId: input.messageId, fromSeq: conversation.seq, toSeq: turn.seq, status });
  }
  return turn.taken();
}

function storedAnswer(store: Store, conversationId: string, messageId: string): TurnResult | undefined {
  const turn = store.turn(conversationId, messageId);
  if (turn === undefined) return undefined;
  const messages = store.messages(conversationId, turn.fromSeq, turn.toSeq).flatMap((entry) => toMessage(entry) ?? []);
  return { status: turn.status, cursor: turn.toSeq, messages: messages.filter(isReply) };
}

/** The customer knows what they said; a turn's answer holds the rest. */
function isReply(message: Message): boolean {
  return message.from !== 'customer';
}

function withLabel(data: Json, snapshot: Snapshot | null, choice: string): Json {
  const offered = snapshot?.context.choices.find((each) => each.id === choice);
  if (snapshot !== null && offered === undefined) throw new ProblemError('choice.not-offered');
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data, text: offered?.label ?? choice } : data;
}

/** What a turn needs to know of its conversation. */
type TurnsConversation = Pick<ConversationRow, 'id' | 'seq' | 'status' | 'channel' | 'contact'>;

/** One turn under way: collects log entries and what has to be written beside them. */
class Turn {
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

  constructor(house: TurnHouse, flow: CompiledFlow, conversation: TurnsConversation, waits: boolean) {
    this.#house = house;
    this.#flow = flow;
    this.#conversation = conversation;
    this.#waits = waits;
    this.#id = conversation.id;
    this.seq = conversation.seq;
    this.#before = conversation.status;
    this.#status = conversation.status;
    this.now = house.now();
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

  save(): void {
    const { store } = this.#house;
    const conversationId = this.#id;
    if (this.#entries.length > 0) store.insertEntries(conversationId, this.#entries);
    for (const each of this.#settled) this.#house.settled?.(each);
    for (const id of this.#cancelled) {
      store.deleteTimer(conversationId, id);
      store.deleteEffect(conversationId, id);
      store.endHandoff(conversationId, id, this.now);
    }
    for (const [id, due] of this.#timers) store.insertTimer({ conversationId, id, due });
    for (const [id, { kind, params, mode }] of this.#requests) {
      if (mode === 'outbox') store.insertEffect({ conversationId, id, kind, params: JSON.stringify(params), now: this.now });
      // A snapshot that could not be read does not tell what it waited for; a conversation waits for one person at a time.
      else store.replaceHandoff({ conversationId, effectId: id, ...handoff.params.parse(params), now: this.now });
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
    for (const { text, choices, rateable, node } of advanced.messages) {
      this.say('bot', { text, ...(choices.length > 0 ? { choices: [...choices] } : {}), ...(rateable === true ? { rateable } : {}) }, node);
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
    if (performer?.mode !== 'inline') {
      this.note('requested', { effect: request.id, kind: request.kind, params: request.params }, request.node);
      this.#requests.set(request.id, { kind: request.kind, params: request.params, mode: performer?.mode ?? 'outbox' });
      return null;
    }
    const { id: effect, kind, params } = request;
    const around = { now: this.now, channel: this.#conversation.channel, attributes: attributesOf(this.#conversation.contact), seq: this.seq, waits: this.#waits };
    const { outcome, data } = attempt(() => performer.perform(params, around));
    this.note('settled', { effect, kind, outcome, data }, request.node);
    this.#settled.push({ conversationId: this.#id, seq: this.seq, at: this.now, kind, params, outcome, data });
    return advance(this.#flow, advanced.snapshot, { type: 'outcome', effect: request.id, outcome, data }, this.clock());
  }
}

const told = z.object({ attributes: z.record(z.string(), z.string()).default({}) });

function attributesOf(contact: string | null): Readonly<Record<string, string>> {
  return contact === null ? {} : told.parse(JSON.parse(contact)).attributes;
}

function attempt(perform: () => Outcome): Outcome {
  try {
    return perform();
  } catch (error) {
    if (error instanceof NotYet) throw error;
    return { outcome: 'failed', data: {} };
  }
}
