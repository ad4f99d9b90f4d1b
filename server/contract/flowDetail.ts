import * as z from 'zod';
import { person } from './staff.ts';
import { slug } from './text.ts';

// Apart from the other shapes of flows, because a canvas is drawn of this one alone.

export const flowSummary = z
  .strictObject({
    id: z.string(),
    slug,
    name: z.record(z.string(), z.string()),
    revision: z.int().meta({ description: 'Grows with every save of the draft.' }),
    liveVersion: z.int().nullable(),
    publishedAt: z.iso.datetime().nullable().meta({ description: 'When the live version was published.' }),
    unpublished: z.boolean().meta({ description: 'The draft is not what customers get: nothing is live, or its logic differs from the live version. Where nodes lie does not count.' }),
    archived: z.boolean().meta({ description: 'Put away: no new conversation begins on it. Those under way go on.' }),
    sites: z.array(z.string()).meta({ description: 'Origins that may embed the chat and call it across origins.' }),
    problems: z.strictObject({ errors: z.int(), warnings: z.int() }).meta({ description: 'How many problems the draft has.' }),
    conversationsThisWeek: z.int().meta({ description: 'Conversations begun in the last seven days.' }),
    savedBy: person.nullable().meta({ description: 'Who saved the draft last.' }),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'FlowSummary' });
export type FlowSummary = z.infer<typeof flowSummary>;

/** A flow document; `engine/sdk/flow.ts` says what it may hold. */
const document = z.unknown().meta({ description: 'A flow document.' });

export const flowDetail = flowSummary.extend({ document }).meta({ id: 'FlowDetail' });
export type FlowDetail = z.infer<typeof flowDetail>;
