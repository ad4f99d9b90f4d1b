import * as z from 'zod';
import { choice, conversationStatus, message } from './chat.ts';
import { person } from './staff.ts';
import { intact, messageId, share } from './text.ts';

/** Whether an agent takes chats: 示闲 gets them by itself, 示忙 takes them by hand, 小休 takes none. */
export const agentState = z.enum(['available', 'busy', 'break']).meta({ id: 'AgentState' });
export type AgentState = z.infer<typeof agentState>;

/** An agent as the desk shows them. */
export const deskAgent = z
  .strictObject({
    ...person.shape,
    role: z.string(),
    state: agentState,
    stateSince: z.iso.datetime(),
    /** They have a desk open somewhere. */
    connected: z.boolean(),
    /** Chats they are on, and how many they may be on. */
    chats: z.int(),
    maxChats: z.int(),
    teams: z.array(z.string()),
    skills: z.record(z.string(), z.int()),
  })
  .meta({ id: 'DeskAgent' });
export type DeskAgent = z.infer<typeof deskAgent>;
export const deskAgents = z.strictObject({ agents: z.array(deskAgent), teams: z.array(z.string()) }).meta({ id: 'DeskAgents' });
export const stateChange = z.strictObject({ state: agentState }).meta({ id: 'AgentStateChange' });

/** As much of a contact as stands beside a chat. */
export const chatContact = z
  .strictObject({ id: z.string(), name: z.string(), vip: z.int(), verified: z.boolean(), blocked: z.boolean(), tags: z.array(z.string()) })
  .meta({ id: 'ChatContact' });
export type ChatContact = z.infer<typeof chatContact>;

export const deskChat = z
  .strictObject({
    id: z.string(),
    status: conversationStatus,
    flow: z.string().meta({ description: 'The slug of the flow.' }),
    locale: z.string(),
    channel: z.string(),
    contactName: z.string().nullable(),
    /** Null where contacts were not kept yet. */
    contact: chatContact.nullable(),
    /** Why a person is wanted, in the flow's words; may be empty. */
    note: z.string(),
    /** `flow` where the hand-off was drawn, else the reason of the rescue; empty for a chat that never wanted a person. */
    reason: z.string(),
    team: z.string().nullable(),
    skills: z.array(z.strictObject({ skill: z.string(), level: z.int() })),
    priority: z.int().meta({ description: '0 is normal; larger goes first.' }),
    /** When a person was first wanted; of a chat that never wanted one, when it began. */
    requestedAt: z.iso.datetime(),
    acceptedBy: person.nullable(),
    acceptedAt: z.iso.datetime().nullable(),
    /** Whose it is to take, when it was passed on to one agent. */
    reservedFor: person.nullable(),
    tags: z.array(z.string()),
    /** The customer's messages that the agent who is on has not read. */
    unread: z.int(),
    lastMessage: message.pick({ from: true, text: true, at: true }).nullable(),
    /** How the customer sounded last, from 0 (most negative) to 1. */
    mood: share.nullable(),
  })
  .meta({ id: 'DeskChat' });
export type DeskChat = z.infer<typeof deskChat>;

export const deskChats = z
  .strictObject({ chats: z.array(deskChat), next: z.string().nullable().meta({ description: 'Pass as `before` for the next page; null at the end.' }) })
  .meta({ id: 'DeskChats' });
export type DeskChats = z.infer<typeof deskChats>;

/** What the desk shows besides messages: notes among staff, and what was done with the chat. */
export const deskEventName = z.enum(['accepted', 'routed', 'transferred', 'taken', 'requeued', 'disconnected', 'returned', 'resolved', 'left', 'asked', 'tagged', 'wrapped-up', 'surveyed', 'closed']);
export type DeskEventName = z.infer<typeof deskEventName>;

export const deskEntry = z
  .strictObject({
    ...message.shape,
    from: z.enum(['customer', 'bot', 'agent', 'system', 'note', 'event']),
    choices: z.array(choice).optional(),
    /** Who wrote or did it, when it was one of the staff. */
    by: person.optional(),
    /** Of a note: whom it names. */
    mentions: z.array(person).optional(),
    /** Of a note: a supervisor says it to whoever is on the chat; only they and supervisors read it. */
    whisper: z.boolean().optional(),
    event: deskEventName.optional(),
    /** Of an event: to whom or what it went, and why. `text` is empty then. */
    to: z.string().optional(),
    reason: z.string().optional(),
    /** Of a customer's text: how it sounded. */
    mood: share.optional(),
  })
  .meta({ id: 'DeskEntry' });
export type DeskEntry = z.infer<typeof deskEntry>;

export const deskConversation = z
  .strictObject({
    chat: deskChat,
    cursor: z.int(),
    messages: z.array(deskEntry),
    /** There is more before the first of them: read it with `before`. */
    earlier: z.boolean(),
    /** How far the customer has seen it, as a place in the log; 0 is not at all. */
    customerRead: z.int(),
  })
  .meta({ id: 'DeskConversation' });
export type DeskConversation = z.infer<typeof deskConversation>;

/** What has come since a cursor, or before one. */
export const deskEntries = z
  .strictObject({ status: conversationStatus, cursor: z.int(), messages: z.array(deskEntry), earlier: z.boolean(), customerRead: z.int() })
  .meta({ id: 'DeskEntries' });
export type DeskEntries = z.infer<typeof deskEntries>;

export const agentMessage = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'AgentMessage' });
/** Seen by staff alone. `mentions` are ids of staff; `whisper` is for supervisors. */
export const agentNote = z.strictObject({ messageId, text: intact(4000), mentions: z.array(z.string().max(64)).max(20).default([]), whisper: z.boolean().default(false) }).meta({ id: 'AgentNote' });
export const transferRequest = z
  .union([z.strictObject({ agent: z.string().min(1).max(64), reason: intact(500) }), z.strictObject({ team: z.string().min(1).max(64).nullable(), reason: intact(500) })])
  .meta({ id: 'TransferRequest' });
export type TransferRequest = z.infer<typeof transferRequest>;

/** Labels are shown as they stand; one that cannot be seen could not be taken off again. */
const seen = /^\P{Cc}*$/u;
export const tag = intact(40).regex(seen, 'holds control characters');
export const tagList = z.strictObject({ tags: z.array(tag).max(20) }).meta({ id: 'TagList' });
export const readMark = z.strictObject({ seq: z.int().nonnegative() }).meta({ id: 'ReadMark' });
export const done = z.strictObject({}).meta({ id: 'Done' });

export const resolution = z.enum(['solved', 'unsolved', 'follow-up', 'spam']);
/** What an agent makes of a chat when it is done, with what is still to be done about it. */
export const wrapUp = z
  .strictObject({
    topic: z.string().max(100).regex(seen, 'holds control characters'),
    resolution,
    summary: z.string().max(4000),
    task: z.strictObject({ title: intact(200), dueAt: z.iso.datetime(), assignee: z.string().max(64).optional() }).optional(),
  })
  .meta({ id: 'WrapUp' });
export type WrapUp = z.infer<typeof wrapUp>;

export const mention = z.strictObject({ conversationId: z.string(), seq: z.int(), at: z.iso.datetime(), by: person.nullable(), text: z.string(), contactName: z.string().nullable(), read: z.boolean() }).meta({ id: 'Mention' });
export type Mention = z.infer<typeof mention>;
export const mentionList = z.strictObject({ mentions: z.array(mention) }).meta({ id: 'MentionList' });

/** A reply at hand: `/shortcut` puts it in, with `{{name}}` and the like filled in. */
export const cannedReply = z
  .strictObject({
    id: z.string(),
    shortcut: z.string().min(1).max(40).regex(/^[\p{L}\p{N}_-]+$/u),
    /** By locale. `{{contact.name}}`, `{{agent.name}}`, `{{ticket}}` and the flow's variables may stand in it. */
    text: z.record(z.string().max(35), z.string().max(4000)),
    /** Mine alone, or everyone's. */
    mine: z.boolean(),
  })
  .meta({ id: 'CannedReply' });
export type CannedReply = z.infer<typeof cannedReply>;
export const cannedReplies = z.strictObject({ replies: z.array(cannedReply) }).meta({ id: 'CannedReplies' });
export const newCannedReply = cannedReply.omit({ id: true }).meta({ id: 'NewCannedReply' });

export const deskTask = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    dueAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    assignee: person,
    conversationId: z.string().nullable(),
    contactName: z.string().nullable(),
  })
  .meta({ id: 'DeskTask' });
export type DeskTask = z.infer<typeof deskTask>;
export const deskTasks = z.strictObject({ tasks: z.array(deskTask) }).meta({ id: 'DeskTasks' });
export const newTask = z.strictObject({ title: intact(200), dueAt: z.iso.datetime(), assignee: z.string().max(64).optional(), conversationId: z.string().max(64).optional() }).meta({ id: 'NewTask' });
export const taskChange = z.strictObject({ done: z.boolean() }).meta({ id: 'TaskChange' });

/** How chats come to agents. */
export const deskSettings = z
  .strictObject({
    /** Waiting chats are given to agents who are available; otherwise agents take them by hand. */
    routing: z.boolean(),
    /** Minutes of waiting that one step of priority is worth. */
    priorityMinutes: z.number().min(0).max(120),
    /** Seconds in which a lost desk may come back before its chats return to the queue. */
    graceSeconds: z.int().min(5).max(600),
    /** Topics that wrapping up offers. */
    topics: z.array(intact(100)).max(100),
    /** An agent is asked to wrap up when a chat ends. */
    wrapUp: z.boolean(),
  })
  .meta({ id: 'DeskSettings' });
export type DeskSettings = z.infer<typeof deskSettings>;
