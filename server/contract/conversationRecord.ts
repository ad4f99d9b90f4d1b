import * as z from 'zod';
import { became } from './analytics.ts';
import { conversationStatus } from './chat.ts';
import { deskEntry } from './desk.ts';
import { pathStep } from './deskContext.ts';

const time = z.iso.datetime();
const seq = z.int();

/** What an analyst reads of a log: messages and what was done, without what staff wrote for one another. */
const recordEntry = deskEntry.omit({ mentions: true, whisper: true }).extend({ from: deskEntry.shape.from.exclude(['note']) });

/** A visit of a node, with what became of it as the figures count it. */
export const recordStep = pathStep.pick({ seq: true, at: true, node: true, icon: true, title: true, outletTitle: true, meaning: true }).extend({ leftAt: time.nullable(), became, says: seq.nullable().meta({ description: 'Where what the node said begins in the log; null where it said nothing.' }) }).meta({ id: 'RecordStep' });
export type RecordStep = z.infer<typeof recordStep>;

/** What is to be said of a message: whether an answer helped, and whether a text was understood. */
export const recordMark = z.enum(['helped', 'unhelpful', 'unsure', 'missed', 'unmet']);
export type RecordMark = z.infer<typeof recordMark>;

/** One conversation to be read. */
export const conversationRecord = z
  .strictObject({
    id: z.string(),
    /** The name that the customer is shown under; null when nobody has said one, or it has been erased. */
    customer: z.string().nullable(),
    flow: z.strictObject({ id: z.string(), slug: z.string(), name: z.record(z.string(), z.string()) }),
    version: z.int(),
    channel: z.string(),
    locale: z.string(),
    status: conversationStatus,
    begunAt: time,
    endedAt: time.nullable().meta({ description: 'Null while it goes on.' }),
    end: z
      .strictObject({ became: became.exclude(['open', 'onward']), seq })
      .nullable()
      .meta({ description: 'How it ended: as the last visit did at which anything was waited for, where the customer left there; else as the last visit did.' }),
    messages: z.array(recordEntry),
    earlier: z.boolean().meta({ description: 'There is more before the first of them: read it with `before`.' }),
    marks: z.array(z.strictObject({ seq, mark: recordMark })).meta({ description: 'Of these messages.' }),
    path: z.array(recordStep).meta({ description: 'The latest 500 visits, oldest first.' }),
    pathEarlier: z.boolean(),
  })
  .meta({ id: 'ConversationRecord' });
export type ConversationRecord = z.infer<typeof conversationRecord>;
