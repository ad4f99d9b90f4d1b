import * as z from 'zod';
import { distribution, proportion } from './analytics.ts';
import { agentState } from './desk.ts';
import { usualWithin } from './serviceFigures.ts';
import { timeZone } from './timeZone.ts';

export const liveQuery = z
  .object({
    zone: timeZone.default('UTC').meta({ description: 'The IANA time zone that today is of.' }),
    within: z.coerce.number().int().min(1).max(86_400).default(usualWithin).meta({ description: 'The seconds in which the service level wants a chat accepted.' }),
  })
  .meta({ id: 'LiveQuery' });

/** What is usual: the median of earlier days, and their quartiles. */
export const usualCount = z.strictObject({ low: z.number(), median: z.number(), high: z.number() }).meta({ id: 'UsualCount' });
export type UsualCount = z.infer<typeof usualCount>;

/** How it stands just now. */
export const liveBoard = z
  .strictObject({
    at: z.iso.datetime(),
    waiting: z.strictObject({
      count: z.int(),
      since: z.iso.datetime().nullable().meta({ description: 'Since when the one waits who has waited longest: from when a person was asked for, or from when they were passed on.' }),
      teams: z.array(
        z.strictObject({
          team: z.string().nullable().meta({ description: 'Null is for everybody.' }),
          count: z.int(),
          since: z.iso.datetime().nullable(),
          room: z.int().meta({ description: 'Chats that its available people could still take.' }),
        }),
      ),
    }),
    agents: z.strictObject({ available: z.int(), busy: z.int(), break: z.int(), offline: z.int() }),
    people: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          state: z.enum([...agentState.options, 'offline']),
          since: z.iso.datetime(),
          chats: z.int(),
          maxChats: z.int(),
          teams: z.array(z.string()),
        }),
      )
      .meta({ description: 'Who has a desk open, or is on a chat.' }),
    chats: z.strictObject({
      agent: z.int().meta({ description: 'With a person.' }),
      bot: z.int().meta({ description: 'With the bot, and something happened in the last 15 minutes.' }),
      botOpen: z.int().meta({ description: 'With the bot, however long ago.' }),
    }),
    today: z.strictObject({
      day: z.iso.date(),
      weeks: z.int().meta({ description: 'How many earlier days of the same weekday are compared with, 8 at most.' }),
      soFar: z.strictObject({ conversations: z.int(), usual: usualCount.nullable().meta({ description: 'By the same time of day; null without any day to compare with.' }) }),
      hours: z.array(z.strictObject({ hour: z.int(), conversations: z.int().nullable().meta({ description: 'Null for what is still to come.' }), usual: usualCount.nullable() })),
    }),
    serviceLevel: proportion.extend({ within: z.int() }).meta({ description: 'Of today’s conversations: accepted within so many seconds, of those that were accepted or had waited longer.' }),
    queueTime: distribution.meta({ description: 'How long today’s accepted chats waited, in milliseconds.' }),
  })
  .meta({ id: 'LiveBoard' });
export type LiveBoard = z.infer<typeof liveBoard>;
