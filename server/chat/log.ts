import * as z from 'zod';
import { surveyMark, type Message } from '../contract.ts';

/**
 * What can stand in a conversation's log. Inputs (what happened to it) come first; from these alone
 * the rest can be computed again, which is what replay does.
 */
export type EntryKind =
  // inputs
  | 'begin'
  | 'customer'
  | 'handoff-asked'
  | 'customer-left'
  | 'taken-over'
  | 'settled'
  | 'timer'
  | 'overgrown'
  // what they led to
  | 'bot'
  | 'entered'
  | 'left'
  | 'passed'
  | 'requested'
  | 'status'
  | 'fault'
  | 'rated'
  | 'surveyed'
  // people
  | 'agent'
  | 'system'
  | 'note'
  | 'transferred'
  | 'tagged'
  | 'wrapped-up'
  | 'ruled-out';

export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly kind: EntryKind;
  readonly node: string | null;
  readonly outlet: string | null;
  readonly data: unknown;
}

/** An entry as the database holds it. */
export interface StoredEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly node: string | null;
  readonly outlet: string | null;
  readonly data: string | null;
}

/** Kinds that are messages, in SQL's words. */
export const messageKinds = ['customer', 'bot', 'agent', 'system'] as const;

/** Kinds that the desk shows, messages among them. */
export const deskKinds = [...messageKinds, 'note', 'settled', 'transferred', 'handoff-asked', 'customer-left', 'tagged', 'wrapped-up', 'surveyed', 'status'] as const satisfies readonly EntryKind[];

/** What the log holds of a message. */
export const said = z.object({
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  rateable: z.boolean().optional(),
  survey: surveyMark.optional(),
  messageId: z.string().optional(),
  name: z.string().optional(),
});

export type Said = z.infer<typeof said>;

/** The message an entry is, or null when it is none. */
export function toMessage(entry: StoredEntry): Message | null {
  const from = messageKinds.find((kind) => kind === entry.kind);
  if (from === undefined) return null;
  return spoken(from, entry.seq, entry.at, said.parse(JSON.parse(entry.data ?? '{}')));
}

/** Builds a message as it goes over the wire. */
export function spoken(from: Message['from'], seq: number, at: number, { text, choices, rateable, survey, messageId, name }: Said): Message {
  return {
    seq,
    from,
    text,
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...(rateable === true ? { rateable } : {}),
    ...(survey === undefined ? {} : { survey }),
    ...(name === undefined ? {} : { name }),
    ...(messageId === undefined ? {} : { messageId }),
    at: new Date(at).toISOString(),
  };
}
