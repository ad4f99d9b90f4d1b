import * as z from 'zod';
import { flowProblem, transcriptResult } from './contract/flows.ts';
import { person } from './contract/staff.ts';
import { intact, locale, messageId, slug } from './contract/text.ts';

/**
 * The shapes that cross the wire, for the server that validates with them and for the browser that
 * is typed by them. The OpenAPI document is made from these. Times are ISO 8601 in UTC.
 */

export * from './contract/flows.ts';
export * from './contract/staff.ts';
export { slug } from './contract/text.ts';

export const conversationStatus = z.enum(['bot', 'queued', 'agent', 'closed']).meta({ id: 'ConversationStatus' });
export type ConversationStatus = z.infer<typeof conversationStatus>;

export const choice = z.strictObject({ id: z.string(), label: z.string() }).meta({ id: 'Choice' });
export type Choice = z.infer<typeof choice>;

export const message = z
  .strictObject({
    seq: z.int().positive().meta({ description: 'Position in the conversation\'s log; grows, with gaps.' }),
    from: z.enum(['customer', 'bot', 'agent', 'system']),
    text: z.string(),
    choices: z.array(choice).optional(),
    /** Whom the customer is talking to, when `from` is `agent`. */
    name: z.string().optional(),
    /** The id the customer's client gave it, when `from` is `customer`. */
    messageId: z.string().optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof message>;

/** What a turn came to: where the conversation stands and what was said in it. */
export const turnResult = z
  .strictObject({
    status: conversationStatus,
    cursor: z.int().nonnegative().meta({ description: 'Pass as `after` or `Last-Event-ID` to get only what came later.' }),
    messages: z.array(message),
  })
  .meta({ id: 'TurnResult' });
export type TurnResult = z.infer<typeof turnResult>;

export const startConversation = z
  .strictObject({
    locale: locale.optional(),
    contact: z.strictObject({ name: intact(200).optional(), email: z.email().max(320).optional(), externalId: intact(200).optional() }).optional(),
    /** Values for the flow's own variables; a name or type the flow does not declare is refused. */
    variables: z.record(z.string().max(64), z.union([intact(4000), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'StartConversation' });
export type StartConversation = z.infer<typeof startConversation>;

export const startedConversation = turnResult.extend({ conversationId: z.string(), token: z.string() }).meta({ id: 'StartedConversation' });
export type StartedConversation = z.infer<typeof startedConversation>;

/** One message of a customer. The same `messageId` again gets the stored answer. */
export const customerMessage = z
  .union([z.strictObject({ messageId, text: intact(4000) }), z.strictObject({ messageId, choice: intact(128) })])
  .meta({ id: 'CustomerMessage' });
export type CustomerMessage = z.infer<typeof customerMessage>;

/** The standing "talk to a person" button. */
export const handoffRequest = z.strictObject({ messageId }).meta({ id: 'HandoffRequest' });
export type HandoffRequest = z.infer<typeof handoffRequest>;

/** What a chat page needs before the first message: `GET /api/chat/{flow}`. */
export const publicFlow = z
  .strictObject({ slug: z.string(), name: z.record(z.string(), z.string()), locales: z.array(z.string()) })
  .meta({ id: 'PublicFlow' });
export type PublicFlow = z.infer<typeof publicFlow>;

/** RFC 9457 problem details. `code` is stable; `title` and `detail` are in the reader's language. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** What is wrong with the flow document that was sent, or that was to be published. */
    problems: z.array(flowProblem).optional(),
    /** Of `draft.conflict`: the revision that is stored now. */
    revision: z.int().optional(),
    /** Of `flow.transcripts-differ`: those that come out differently. */
    transcripts: z.array(transcriptResult).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

// The desk

export const deskChat = z
  .strictObject({
    id: z.string(),
    status: conversationStatus,
    flow: z.string().meta({ description: 'The slug of the flow.' }),
    locale: z.string(),
    contactName: z.string().nullable(),
    /** Why a person is wanted: a note from the flow, or the reason of a rescue. */
    note: z.string(),
    team: z.string().nullable(),
    priority: z.int().meta({ description: '0 is normal; larger goes first.' }),
    requestedAt: z.iso.datetime(),
    acceptedBy: person.nullable(),
    lastMessage: message.pick({ from: true, text: true, at: true }).nullable(),
  })
  .meta({ id: 'DeskChat' });
export type DeskChat = z.infer<typeof deskChat>;

export const deskChats = z.strictObject({ chats: z.array(deskChat) }).meta({ id: 'DeskChats' });
export const deskConversation = z.strictObject({ chat: deskChat, cursor: z.int(), messages: z.array(message) }).meta({ id: 'DeskConversation' });
export type DeskConversation = z.infer<typeof deskConversation>;
export const agentMessage = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'AgentMessage' });

// Knowledge

const phrasing = intact(500);

export const knowledgeEntry = z
  .strictObject({
    id: z.string().min(1).max(64).regex(/^[\p{L}\p{N}._-]+$/u, 'an id is made of letters, digits, . _ and -'),
    phrasings: z.record(locale, z.array(phrasing).max(200)),
    answer: z.record(locale, intact(4000)),
  })
  .meta({ id: 'KnowledgeEntry' });

export const knowledgeBase = z
  .strictObject({ slug, name: z.record(locale, intact(200)), entries: z.array(knowledgeEntry).max(20_000) })
  .meta({ id: 'KnowledgeBase' });
export type KnowledgeBase = z.infer<typeof knowledgeBase>;

export const knowledgeSummary = z
  .strictObject({ slug, name: z.record(z.string(), z.string()), entries: z.int(), revision: z.int(), updatedAt: z.iso.datetime() })
  .meta({ id: 'KnowledgeSummary' });
export const knowledgeSummaries = z.strictObject({ bases: z.array(knowledgeSummary) }).meta({ id: 'KnowledgeSummaries' });

/** What an import came to, or with `dry=1` would come to. */
export const knowledgeImport = z
  .strictObject({
    slug,
    dry: z.boolean(),
    entries: z.int(),
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    preview: z.array(knowledgeEntry).meta({ description: 'The first entries as they were read.' }),
  })
  .meta({ id: 'KnowledgeImport' });
export type KnowledgeImport = z.infer<typeof knowledgeImport>;

export const matchQuestion = z.strictObject({ text: intact(4000) }).meta({ id: 'MatchQuestion' });
export const matchReading = z
  .strictObject({
    language: z.string(),
    ranked: z.array(z.strictObject({ entry: knowledgeEntry, score: z.number(), phrasing: z.string(), parts: z.array(z.string()) })),
  })
  .meta({ id: 'MatchReading' });
