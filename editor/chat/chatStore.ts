import type { ConversationStatus, Message, QueuePlace, TurnResult } from '../../server/contract.ts';

/** A message of the customer that the conversation's log has not shown us yet. */
export interface Pending {
  messageId: string;
  text: string;
  at: string;
  /** `handoff` and `leave`, the press of "talk to a person" and of "end chat", have no bubble. */
  kind: 'text' | 'choice' | 'handoff' | 'leave';
  state: 'waiting' | 'sending' | 'acknowledged' | 'failed';
  /** Why it was refused, in the reader's language, if the server said so. */
  reason?: string;
  /** Where an acknowledged message stands among the seqs until the log shows its own. */
  place?: number;
}

export interface ChatState {
  status: ConversationStatus;
  /** The log's position that `status` belongs to; older news about the status is ignored. */
  statusSeq: number;
  /** Where the conversation stood before that, if we saw it, and the place in the log where it changed. */
  before: { status: ConversationStatus; until: number } | undefined;
  /** Where the customer stands in the queue, while they wait and it is known. */
  queue: QueuePlace | undefined;
  /** Who speaks for the company, while a person does and has said something. */
  agent: string | undefined;
  /** By rising seq, each seq and each messageId once. */
  messages: Message[];
  /** In the order of sending. */
  pending: Pending[];
  typing: { bot: boolean; agent: boolean };
  /** Up to here the log was seen without a gap: where a stream resumes. Answers to our own messages do not move it. */
  cursor: number;
}

export type ChatAction =
  | { type: 'reset' }
  | { type: 'caughtUp'; turn: TurnResult }
  | { type: 'received'; message: Message }
  | { type: 'status'; status: ConversationStatus; seq: number }
  | { type: 'typing'; from: 'bot' | 'agent'; on: boolean; name?: string }
  | { type: 'queue'; queue: QueuePlace }
  | { type: 'queued'; pending: Pending }
  | { type: 'sending' | 'waiting' | 'dropped'; messageId: string }
  | { type: 'acknowledged'; messageId: string; turn: TurnResult }
  | { type: 'failed'; messageId: string; reason?: string };

export type TimelineEntry = { message: Message } | { pending: Pending };

export const emptyChat: ChatState = {
  status: 'bot', statusSeq: 0, before: undefined, queue: undefined, agent: undefined, messages: [], pending: [], typing: { bot: false, agent: false }, cursor: 0,
};

/** The client's state machine: what a piece of news makes of the chat. News may come twice, late and in any order. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'reset':
      return emptyChat;
    case 'caughtUp': {
      const { messages, status, cursor, queue } = action.turn;
      return withCursor(withStatus(withMessages(state, messages), status, cursor, queue), cursor);
    }
    case 'received':
      return withCursor(withMessages(state, [action.message]), action.message.seq);
    case 'status':
      return withCursor(withStatus(state, action.status, action.seq), action.seq);
    case 'typing':
      return { ...state, typing: { ...state.typing, [action.from]: action.on }, agent: (state.status === 'agent' && action.name) || state.agent };
    case 'queue':
      return state.status === 'queued' ? { ...state, queue: action.queue } : state;
    case 'queued':
      return isKnown(state, action.pending.messageId) ? state : { ...state, pending: [...state.pending, action.pending] };
    case 'sending':
    case 'waiting':
      return withPending(state, action.messageId, { state: action.type });
    case 'dropped':
      return { ...state, pending: state.pending.filter(({ messageId }) => messageId !== action.messageId) };
    case 'failed':
      return withPending(state, action.messageId, { state: 'failed', ...(action.reason !== undefined && { reason: action.reason }) });
    case 'acknowledged': {
      const { messages, status, cursor, queue } = action.turn;
      const place = Math.min(cursor, ...messages.map(({ seq }) => seq)) - 0.5;
      const placed = withPending(state, action.messageId, { state: 'acknowledged', place });
      const pending = placed.pending.filter(({ kind, messageId }) => isSaid(kind) || messageId !== action.messageId);
      return withMessages(withStatus({ ...placed, pending }, status, cursor, queue), messages);
    }
  }
}

/** What is shown, in order: by seq, and what has not arrived at the server at the end. */
export function timeline(state: ChatState): TimelineEntry[] {
  const shown = state.pending.filter(({ kind }) => isSaid(kind));
  const placed = [
    ...state.messages.map((message) => ({ place: message.seq, entry: { message } })),
    ...shown.map((pending) => ({ place: pending.place ?? Infinity, entry: { pending } })),
  ];
  return placed.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place)).map(({ entry }) => entry);
}

/** The seq of the message whose choices may still be pressed: nothing was said or sent by the customer after it. */
export function openChoices(state: ChatState): number | undefined {
  if (state.status !== 'bot') return undefined;
  let open: number | undefined;
  for (const entry of timeline(state)) {
    if ('pending' in entry) open = entry.pending.state === 'failed' ? open : undefined;
    else if (entry.message.from === 'customer') open = undefined;
    else if (entry.message.choices?.length) open = entry.message.seq;
  }
  return open;
}

/** The message that asks for the survey's score, the last of them where it was asked again. */
export function scoreQuestion({ messages }: ChatState): Message | undefined {
  return [...messages].reverse().find(({ survey }) => survey?.step === 'score');
}

/** Whether the customer has not begun: nothing would be lost if the bot began anew. */
export function isUntouched({ status, pending, messages }: ChatState): boolean {
  return status === 'bot' && pending.length === 0 && !messages.some(({ from }) => from === 'customer');
}

function isSaid(kind: Pending['kind']): boolean {
  return kind === 'text' || kind === 'choice';
}

function withMessages(state: ChatState, news: readonly Message[]): ChatState {
  const messages = [...state.messages];
  const fresh = news.filter((message) => {
    const isNew = !messages.some(({ seq, messageId }) => seq === message.seq || (messageId !== undefined && messageId === message.messageId));
    if (isNew) messages.push(message);
    return isNew;
  });
  if (fresh.length === 0) return state;
  const said = (from: Message['from']) => fresh.some((message) => message.from === from);
  return {
    ...state,
    messages: messages.sort((a, b) => a.seq - b.seq),
    pending: state.pending.filter((pending) => !fresh.some(({ messageId }) => messageId === pending.messageId)),
    typing: { bot: state.typing.bot && !said('bot'), agent: state.typing.agent && !said('agent') },
    agent: [...fresh].reverse().find(({ from }) => from === 'agent')?.name ?? state.agent,
  };
}

function withStatus(state: ChatState, status: ConversationStatus, seq: number, queue?: QueuePlace): ChatState {
  if (seq < state.statusSeq) return state;
  const pending = state.pending.filter(({ kind }) => isSaid(kind) || (kind === 'handoff' ? status === 'bot' : status !== 'closed'));
  const changed = status !== state.status && state.statusSeq > 0;
  return {
    ...state, status, statusSeq: seq, pending,
    before: changed ? { status: state.status, until: seq } : state.before,
    queue: status === 'queued' ? (queue ?? state.queue) : undefined,
    agent: status === 'agent' ? state.agent : undefined,
    typing: status === 'agent' ? state.typing : { ...state.typing, agent: false },
  };
}

function withCursor(state: ChatState, cursor: number): ChatState {
  return cursor > state.cursor ? { ...state, cursor } : state;
}

function withPending(state: ChatState, messageId: string, change: Partial<Pending>): ChatState {
  return { ...state, pending: state.pending.map((pending) => (pending.messageId === messageId ? { ...pending, ...change } : pending)) };
}

function isKnown(state: ChatState, messageId: string): boolean {
  return state.pending.some((pending) => pending.messageId === messageId) || state.messages.some((message) => message.messageId === messageId);
}
