import * as z from 'zod';
import { conversationStatus } from './chat.ts';
import { resolution } from './desk.ts';
import { person } from './staff.ts';
import { bilingual, intact, share, slug } from './text.ts';

const seq = z.int().positive();
const time = z.iso.datetime();

/** A part of what an agent has to know: what it is about, the place in the log that it comes from, and the sentence itself. */
export const briefLine = z
  .strictObject({
    about: z.enum(['wants', 'tried', 'failed', 'feels', 'facts']),
    seq: seq.nullable().meta({ description: 'A message near it; null where no message led to it.' }),
    text: bilingual,
  })
  .meta({ id: 'BriefLine' });
export type BriefLine = z.infer<typeof briefLine>;

/** A node that a conversation has passed, or stands in. Rounds that were the same are one. */
export const pathStep = z
  .strictObject({
    seq,
    at: time,
    /** Null is the rescue that stands behind every flow. */
    node: z.string().nullable(),
    type: z.string(),
    /** Name of a Tabler icon. */
    icon: z.string(),
    title: bilingual,
    /** Null while it stands there, and at the end. */
    outlet: z.string().nullable(),
    outletTitle: bilingual.nullable(),
    meaning: z.enum(['onward', 'helped', 'unmet', 'escalated', 'lost', 'failed', 'ended']).nullable(),
    /** What the customer typed there last, shortened; empty when nothing. */
    said: z.string(),
    /** How often it was gone through in the same round. */
    times: z.int().positive(),
  })
  .meta({ id: 'PathStep' });
export type PathStep = z.infer<typeof pathStep>;

/** How one text of the customer sounded. */
export const moodPoint = z.strictObject({ seq, at: time, score: share, anger: share, text: z.string() }).meta({ id: 'MoodPoint' });
export type MoodPoint = z.infer<typeof moodPoint>;

/** Whose chat it is, with what is known from contacts that were found to be the same. */
export const contextContact = z
  .strictObject({
    /** Null where only the business's site has said who it is. */
    id: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    verified: z.boolean(),
    vip: z.int(),
    blocked: z.boolean(),
    tags: z.array(z.string()),
    attributes: z.record(z.string(), z.string()),
    consent: z.array(z.strictObject({ purpose: z.string(), given: z.boolean(), at: time })),
    note: z.string(),
  })
  .meta({ id: 'ContextContact' });
export type ContextContact = z.infer<typeof contextContact>;

export const contextVariable = z
  .strictObject({
    name: z.string(),
    title: bilingual,
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    /** It is no longer what the flow began with. */
    changed: z.boolean(),
  })
  .meta({ id: 'ContextVariable' });
export type ContextVariable = z.infer<typeof contextVariable>;

export const earlierChat = z
  .strictObject({
    id: z.string(),
    at: time,
    flow: z.string(),
    status: conversationStatus,
    lastText: z.string(),
    agent: person.nullable().meta({ description: 'Who was on last.' }),
    topic: z.string(),
    score: z.int().nullable(),
  })
  .meta({ id: 'EarlierChat' });
export type EarlierChat = z.infer<typeof earlierChat>;

export const contextTicket = z
  .strictObject({ number: z.int(), subject: z.string(), status: z.enum(['open', 'pending', 'resolved', 'closed']), priority: z.enum(['low', 'normal', 'high', 'urgent']), dueAt: time.nullable() })
  .meta({ id: 'ContextTicket' });
export type ContextTicket = z.infer<typeof contextTicket>;

export const contextTask = z.strictObject({ id: z.string(), title: z.string(), dueAt: time, doneAt: time.nullable(), assignee: person }).meta({ id: 'ContextTask' });
export type ContextTask = z.infer<typeof contextTask>;

/** What somebody who takes a chat over has to know of it. */
export const chatContext = z
  .strictObject({
    id: z.string(),
    cursor: z.int().meta({ description: 'How far the log had come.' }),
    contact: contextContact.nullable(),
    variables: z.array(contextVariable),
    path: z.array(pathStep),
    /** The path began before the first of them. */
    earlier: z.boolean(),
    moods: z.array(moodPoint),
    /** Other ones of the same person that the reader may read, the latest first. */
    conversations: z.array(earlierChat),
    tickets: z.array(contextTicket),
    tasks: z.array(contextTask),
    survey: z.strictObject({ score: z.int().nullable(), reasons: z.array(z.string()), comment: z.string(), at: time }).nullable(),
    wrapUp: z.strictObject({ topic: z.string(), resolution, summary: z.string(), by: person, at: time }).nullable(),
    brief: z.array(briefLine),
    /** The sentences that stand for the whole conversation best, in their order; word for word. */
    summary: z.array(z.strictObject({ seq, from: z.enum(['customer', 'agent']), text: z.string() })),
  })
  .meta({ id: 'ChatContext' });
export type ChatContext = z.infer<typeof chatContext>;

/** A knowledge entry for something that the customer wrote. */
export const suggestion = z
  .strictObject({
    base: z.string(),
    entry: z.string(),
    /** In the customer's language where the entry has it; the answer with the conversation's values filled in. */
    question: z.string(),
    answer: z.string(),
    score: share,
    /** What the customer wrote, and where. */
    text: z.string(),
    seq,
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestion>;
export const suggestions = z.strictObject({ suggestions: z.array(suggestion) }).meta({ id: 'Suggestions' });

/** The entry does not answer what the customer wrote, word for word as it was suggested for. */
export const wrongSuggestion = z.strictObject({ base: slug, entry: intact(64), text: intact(4000) }).meta({ id: 'WrongSuggestion' });
export type WrongSuggestion = z.infer<typeof wrongSuggestion>;
