import { advance, begin } from '../../engine/run/advance.ts';
import type { Snapshot } from '../../engine/run/snapshot.ts';
import type { ContactFacts, InputEvent } from '../../engine/sdk/event.ts';
import type { Json, Value } from '../../engine/sdk/value.ts';
import type { ConversationStatus, Message, StartConversation, TurnResult } from '../contract.ts';
import { ProblemError } from '../problem.ts';
import { said, toMessage, type EntryKind } from './log.ts';
import type { ConversationRow, Store } from './store.ts';
import { attributesOf, TurnDraft, type TakenTurn } from './turnDraft.ts';
import type { TurnHouse } from './turnHouse.ts';

/** One thing that happens to a conversation, and what the log says of it. */
export interface TurnInput {
  /** The client's id for it, when the same may come twice. */
  readonly messageId?: string;
  readonly kind: EntryKind;
  readonly data: Json;
  /** Null when it does not concern the flow: what a person says. */
  readonly event: InputEvent | null;
  /** What the log says before it, of who did it and why. */
  readonly preceded?: { readonly kind: EntryKind; readonly data: Json };
  /** The timer or effect whose row this ends, whatever the flow makes of it. */
  readonly settles?: string;
  /** Says no to who may not be here, before anything is told. */
  readonly admit?: (conversation: ConversationRow) => void;
  /** Says no to what cannot be done now, before anything is written. */
  readonly check?: (conversation: ConversationRow) => void;
  /** What the system says to it when the conversation comes to stand there. */
  readonly remark?: { readonly when: ConversationStatus; readonly text: string };
  /** What else the transaction writes, told where the conversation stands at its end, and the log. */
  readonly alongside?: (status: ConversationStatus, now: number, seq: number) => void;
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
  /** Whose conversation it is, and what the flow may know of them. */
  readonly contactId?: string | null;
  readonly facts?: ContactFacts;
  readonly channel: string;
  readonly waits?: boolean;
  readonly variables: Readonly<Record<string, Value>>;
}

/**
 * Begins a conversation. To be run inside a transaction; the answer is sent after its commit.
 *
 * @throws {NotYet} when it waits and an effect asks for a moment.
 */
export function openConversation(house: TurnHouse, opening: Opening): TakenTurn {
  const flow = house.flow(opening.flowId, opening.version);
  const { id, locale, variables, channel, contactId = null, facts, waits = false } = opening;
  const contact = opening.contact === null ? null : JSON.stringify(opening.contact);
  const { flowId, version } = opening;
  const now = house.now();
  const segment = house.visits?.segmentOf({ flowId, version, channel, locale, returning: facts?.returning ?? false, attributes: { ...attributesOf(contact), ...facts?.attributes } }) ?? null;
  const turn = new TurnDraft(house, flow, { id, flowId, seq: 0, status: 'bot', channel, contact, contactId, locale, segment, createdAt: now }, waits, now);
  const beginning = { locale, variables, ...(facts && { contact: facts }) };
  turn.note('begin', beginning);
  turn.follow(begin(flow, beginning, turn.clock()));
  const { snapshot, status } = turn.finish();
  turn.save();
  house.store.insertConversation({
    id,
    tokenHash: opening.tokenHash,
    flowId,
    version,
    locale,
    contact,
    contactId,
    segment,
    channel,
    status,
    snapshot,
    seq: turn.seq,
    now,
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
  const turn = new TurnDraft(house, flow, conversation, input.waits ?? false);
  if (input.preceded) turn.note(input.preceded.kind, input.preceded.data);
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
  turn.save(endingOf(input));
  store.updateConversation({ id: conversationId, status, snapshot: saved, seq: turn.seq, now: turn.now });
  input.alongside?.(status, turn.now, turn.seq);
  if (input.messageId !== undefined) {
    store.insertTurn({ conversationId, messageId: input.messageId, fromSeq: conversation.seq, toSeq: turn.seq, status });
  }
  return turn.taken();
}

/** How an agent's stretch on the chat ends, if this ends it. */
function endingOf({ kind, event }: TurnInput): 'resolved' | 'returned' | 'left' | 'other' {
  if (kind === 'customer-left') return 'left';
  return event?.type === 'outcome' && (event.outcome === 'resolved' || event.outcome === 'returned') ? event.outcome : 'other';
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

