import * as z from 'zod';

/**
 * The shapes that cross the wire, for the server that validates with them and for the browser that
 * is typed by them. The OpenAPI document is made from these. Times are ISO 8601 in UTC.
 */

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

const messageId = z.string().min(1).max(64).regex(/^[\w.:-]+$/);
const locale = z.string().max(35).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Text that a database and every reader can hold: no NUL, no half characters. */
function intact(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { params: { problem: 'request.text-damaged' }, error: 'holds NUL or broken Unicode' });
}

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
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

// Staff

export const role = z.enum(['owner', 'operator', 'supervisor', 'agent', 'analyst']).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

export const staffMember = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role }).meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMember>;

const password = z.string().min(10).max(128);
export const newStaffMember = z.strictObject({ name: z.string().min(1).max(200), email: z.email().max(320), password, role }).meta({ id: 'NewStaffMember' });
export type NewStaffMember = z.infer<typeof newStaffMember>;

/** The first owner, with the one-time token that `npm start` printed. */
export const setUp = z.strictObject({ token: z.string().min(1).max(200), name: z.string().min(1).max(200), email: z.email().max(320), password }).meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof setUp>;

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
    acceptedBy: staffMember.pick({ id: true, name: true }).nullable(),
    lastMessage: message.pick({ from: true, text: true, at: true }).nullable(),
  })
  .meta({ id: 'DeskChat' });
export type DeskChat = z.infer<typeof deskChat>;

export const deskChats = z.strictObject({ chats: z.array(deskChat) }).meta({ id: 'DeskChats' });
export const deskConversation = z.strictObject({ chat: deskChat, cursor: z.int(), messages: z.array(message) }).meta({ id: 'DeskConversation' });
export type DeskConversation = z.infer<typeof deskConversation>;
export const agentMessage = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'AgentMessage' });

// Flows and knowledge

export const slug = z.string().min(1).max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const flowSummary = z
  .strictObject({
    id: z.string(),
    slug,
    name: z.record(z.string(), z.string()),
    revision: z.int().meta({ description: 'Grows with every save of the draft.' }),
    liveVersion: z.int().nullable(),
    sites: z.array(z.string()).meta({ description: 'Origins that may embed the chat and call it across origins.' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'FlowSummary' });
export type FlowSummary = z.infer<typeof flowSummary>;

export const flowProblem = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    /** Text by locale: what is wrong and what to do. */
    text: z.strictObject({ zh: z.string(), en: z.string() }),
    node: z.string().optional(),
    path: z.string().optional(),
  })
  .meta({ id: 'FlowProblem' });

export const knowledgeEntry = z
  .strictObject({
    id: z.string().min(1).max(64),
    phrasings: z.record(locale, z.array(z.string().min(1).max(500)).max(200)),
    answer: z.record(locale, z.string().min(1).max(4000)),
  })
  .meta({ id: 'KnowledgeEntry' });

export const knowledgeBase = z
  .strictObject({ slug, name: z.record(locale, z.string().max(200)), entries: z.array(knowledgeEntry).max(20_000) })
  .meta({ id: 'KnowledgeBase' });
export type KnowledgeBase = z.infer<typeof knowledgeBase>;
