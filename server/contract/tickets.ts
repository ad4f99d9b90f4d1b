import * as z from 'zod';
import { openingHours } from '../../engine/sdk/openingHours.ts';
import { person } from './staff.ts';
import { intact, messageId } from './text.ts';

export const ticketPriority = z.enum(['low', 'normal', 'high', 'urgent']).meta({ id: 'TicketPriority' });
export type TicketPriority = z.infer<typeof ticketPriority>;

export const ticketStatus = z.enum(['open', 'pending', 'resolved', 'closed']).meta({ id: 'TicketStatus', description: '`pending` waits for the customer, and stops the clock.' });
export type TicketStatus = z.infer<typeof ticketStatus>;

/** How a promise stands. */
export const ticketPromise = z
  .strictObject({
    state: z.enum(['ok', 'soon', 'breached', 'met', 'paused']),
    dueAt: z.iso.datetime(),
    /** When it was kept, or would have been. */
    doneAt: z.iso.datetime().nullable(),
    remainingMs: z.int().meta({ description: 'Milliseconds of counted time until it is due; of one that is over, how much was left. Negative when it was broken.' }),
  })
  .meta({ id: 'TicketPromise' });
export type TicketPromise = z.infer<typeof ticketPromise>;

const subject = intact(200);
const description = z.union([z.literal(''), intact(4000)]);
const topic = z.union([z.literal(''), intact(100)]);
const team = intact(64).nullable();
const assignee = z.string().min(1).max(64).nullable();

export const ticket = z
  .strictObject({
    number: z.int().positive().meta({ description: 'Customers read it as T-1024.' }),
    subject: z.string(),
    description: z.string(),
    topic: z.string(),
    priority: ticketPriority,
    status: ticketStatus,
    assignee: person.nullable(),
    team: z.string().nullable(),
    contact: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    conversationId: z.string().nullable(),
    source: z.enum(['flow', 'chat', 'hand']),
    firstReply: ticketPromise,
    resolution: ticketPromise,
    createdBy: person.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    revision: z.int().meta({ description: 'Grows with every change.' }),
  })
  .meta({ id: 'Ticket' });
export type Ticket = z.infer<typeof ticket>;

export const ticketView = z.enum(['mine', 'teams', 'unassigned', 'breaching', 'all']);
export type TicketView = z.infer<typeof ticketView>;

/** What is asked of the list. What is left out does not matter. */
export const ticketQuery = z.object({
  view: ticketView.default('all'),
  status: ticketStatus.or(z.literal('unsolved')).optional().meta({ description: '`unsolved` is open or pending.' }),
  priority: ticketPriority.optional(),
  topic: z.string().max(100).optional(),
  team: z.string().max(64).optional(),
  assignee: z.string().max(64).optional(),
  contact: z.string().max(64).optional(),
  conversation: z.string().max(64).optional(),
  q: z.string().max(100).optional().meta({ description: 'A number, or words of the subject.' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type TicketQuery = z.infer<typeof ticketQuery>;

export const ticketList = z
  .strictObject({
    tickets: z.array(ticket),
    total: z.int(),
    pages: z.int(),
    /** How many tickets each view has that are not resolved. */
    counts: z.record(ticketView, z.int()),
  })
  .meta({ id: 'TicketList' });
export type TicketList = z.infer<typeof ticketList>;

const change = z.strictObject({ field: z.enum(['subject', 'description', 'topic', 'priority', 'status', 'assignee', 'team']), before: z.string().nullable(), after: z.string().nullable() });

/** One entry of a ticket's history. */
export const ticketEvent = z
  .strictObject({
    seq: z.int(),
    at: z.iso.datetime(),
    /** Null is the house, or the customer. */
    by: person.nullable(),
    kind: z.enum(['created', 'changed', 'comment', 'reply', 'customer']),
    /** Of a comment or a reply. */
    text: z.string(),
    /** Of a reply: it went into the customer's conversation. */
    delivered: z.boolean(),
    /** People by their names. */
    changes: z.array(change),
  })
  .meta({ id: 'TicketEvent' });
export type TicketEvent = z.infer<typeof ticketEvent>;

export const ticketDetail = z
  .strictObject({
    ticket,
    events: z.array(ticketEvent),
    /** Where it can go from here. */
    nextStatuses: z.array(ticketStatus),
    /** A reply goes into the customer's conversation. */
    reachable: z.boolean(),
  })
  .meta({ id: 'TicketDetail' });
export type TicketDetail = z.infer<typeof ticketDetail>;

export const newTicket = z
  .strictObject({
    /** The same again gets the same ticket. */
    requestId: messageId,
    subject,
    description: description.default(''),
    topic: topic.default(''),
    priority: ticketPriority.default('normal'),
    team: team.default(null),
    assignee: assignee.default(null),
    conversationId: z.string().min(1).max(64).nullable().default(null),
    contactId: z.string().min(1).max(64).nullable().default(null),
  })
  .meta({ id: 'NewTicket' });
export type NewTicket = z.infer<typeof newTicket>;

export const ticketChange = z
  .strictObject({
    /** The one that the change was made from. */
    revision: z.int().nonnegative(),
    subject: subject.optional(),
    description: description.optional(),
    topic: topic.optional(),
    priority: ticketPriority.optional(),
    status: ticketStatus.optional(),
    assignee: assignee.optional(),
    team: team.optional(),
  })
  .meta({ id: 'TicketChange' });
export type TicketChange = z.infer<typeof ticketChange>;

export const ticketComment = z.strictObject({ messageId, text: intact(4000) }).meta({ id: 'TicketComment' });
export type TicketComment = z.infer<typeof ticketComment>;

/** What the customer is to read, and where the ticket stands afterwards. */
export const ticketReply = z.strictObject({ messageId, text: intact(4000), status: ticketStatus.exclude(['closed']).optional() }).meta({ id: 'TicketReply' });
export type TicketReply = z.infer<typeof ticketReply>;

/** What tickets can be given: people with their teams, all teams, and the topics in use. */
export const ticketChoices = z
  .strictObject({ people: z.array(z.strictObject({ ...person.shape, teams: z.array(z.string()) })), teams: z.array(z.string()), topics: z.array(z.string()) })
  .meta({ id: 'TicketChoices' });
export type TicketChoices = z.infer<typeof ticketChoices>;

/** Ninety days: what takes longer is no promise. */
const minutes = z.int().min(1).max(129_600);
const level = z.strictObject({ firstReplyMinutes: minutes, resolutionMinutes: minutes }).refine(({ firstReplyMinutes, resolutionMinutes }) => firstReplyMinutes <= resolutionMinutes, { path: ['firstReplyMinutes'], error: 'the first reply comes no later than the resolution' });

/** By when tickets are to be answered and resolved. */
export const serviceLevels = z
  .strictObject({
    urgent: level.default({ firstReplyMinutes: 15, resolutionMinutes: 240 }),
    high: level.default({ firstReplyMinutes: 60, resolutionMinutes: 480 }),
    normal: level.default({ firstReplyMinutes: 240, resolutionMinutes: 1_440 }),
    low: level.default({ firstReplyMinutes: 480, resolutionMinutes: 4_320 }),
    /** Only time within them counts; null counts all of it. */
    hours: openingHours.refine(({ weekly }) => weekly.length > 0, 'an open time in the week is needed').nullable().default(null),
  })
  .meta({ id: 'ServiceLevels' });
export type ServiceLevels = z.infer<typeof serviceLevels>;
