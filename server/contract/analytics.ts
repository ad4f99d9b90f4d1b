import * as z from 'zod';
import { locale, share } from './text.ts';
import { timeZone } from './timeZone.ts';

/** Years in which there may be anything to look at; further off, dates are written with other digits. */
const day = z.iso.date().regex(/^2[01]\d\d-/, { error: 'is no day of the years 2000 to 2199' });

const visitor = z.enum(['first', 'returning']);

/**
 * Which conversations are looked at, as it stands in an address: by when they began, in days of a time zone, both
 * included, and by what they are. What is left out does not limit.
 */
export const analyticsFilter = z
  .object({
    from: day.optional().meta({ description: 'The first day; 28 days before `to` when left out.' }),
    to: day.optional().meta({ description: 'The last day, included; today when left out.' }),
    zone: timeZone.default('UTC').meta({ description: 'The IANA time zone that days are of.' }),
    flow: z.string().max(64).optional().meta({ description: 'The flow, by id.' }),
    versions: z
      .string()
      .regex(/^\d{1,9}(,\d{1,9}){0,499}$/)
      .optional()
      .meta({ description: 'Versions of the flow, with commas between them.' }),
    channel: z.string().max(32).optional(),
    locale: locale.optional(),
    visitor: visitor.optional().meta({ description: '`first`: their contact had not talked to us before.' }),
    attribute: z
      .string()
      .max(200)
      .regex(/^[^:]+:/)
      .optional()
      .meta({ description: 'A contact attribute that is counted by, as `name:value`; an empty value is none or another.' }),
  })
  .meta({ id: 'AnalyticsFilter' });
export type AnalyticsFilter = z.infer<typeof analyticsFilter>;

/** What was looked at. */
export const analyticsScope = z
  .strictObject({
    from: z.iso.datetime().meta({ description: 'Conversations that began from here, in whole hours,' }),
    to: z.iso.datetime().meta({ description: 'up to, and not at, here.' }),
    zone: z.string(),
  })
  .meta({ id: 'AnalyticsScope' });
export type AnalyticsScope = z.infer<typeof analyticsScope>;

/** A share of `of`, with its 95 % Wilson interval; `share` is null where there is nothing to share. */
export const proportion = z
  .strictObject({ count: z.int(), of: z.int(), share: share.nullable(), low: share, high: share })
  .meta({ id: 'Proportion' });
export type Proportion = z.infer<typeof proportion>;

/** A mean never comes alone. All null where there is nothing to measure. */
export const distribution = z
  .strictObject({ count: z.int(), mean: z.number().nullable(), median: z.number().nullable(), p90: z.number().nullable() })
  .meta({ id: 'Distribution' });
export type Distribution = z.infer<typeof distribution>;

/**
 * What became of a visit of a node: `open`, the conversation is still there; `onward`, it left by an outlet; `silent`,
 * by one for customers who said nothing; `closed`, the customer ended the chat; `handed`, a person was wanted or stepped
 * in; `failed`, it broke or left by an outlet for what fails; `ended`, the conversation ended there as drawn.
 */
export const became = z.enum(['open', 'onward', 'silent', 'closed', 'handed', 'failed', 'ended']);
export type Became = z.infer<typeof became>;

/** What became of the visits of one node. */
export const nodeDropOff = z
  .strictObject({
    node: z.string().nullable().meta({ description: 'Null is the rescue behind every flow.' }),
    visits: z.int(),
    conversations: z.int().meta({ description: 'Conversations that came here at least once.' }),
    decided: z.int().meta({ description: 'Visits that are over.' }),
    onward: z.int(),
    outlets: z
      .array(z.strictObject({ outlet: z.string(), visits: z.int(), versions: z.array(z.strictObject({ version: z.int(), visits: z.int() })).meta({ description: 'How many of them were of which version; empty where all versions lead on to the same nodes from here.' }) }))
      .meta({ description: 'By which ways out visits left, whatever that meant.' }),
    open: z.int(),
    silent: z.int(),
    closed: z.int(),
    handed: z.int(),
    failed: z.int(),
    ended: z.int(),
    dropOff: proportion.meta({ description: 'Silent or closed here, of decided visits.' }),
  })
  .meta({ id: 'NodeDropOff' });
export type NodeDropOff = z.infer<typeof nodeDropOff>;

export const dropOff = z
  .strictObject({
    scope: analyticsScope,
    versions: z.array(z.int()).meta({ description: 'Versions that these conversations run on, ascending.' }),
    conversations: z.int(),
    nodes: z.array(nodeDropOff),
  })
  .meta({ id: 'DropOff' });
export type DropOff = z.infer<typeof dropOff>;

/** Two drop-offs side by side. */
export const dropOffComparison = z
  .strictObject({
    before: dropOff,
    after: dropOff,
    nodes: z.array(
      z.strictObject({
        node: z.string().nullable(),
        difference: z.number().nullable().meta({ description: 'Share after less share before; null where one has none.' }),
        p: share.nullable().meta({ description: 'How likely a difference this large is by chance alone, corrected for how many nodes were compared (Holm); null where it cannot be said.' }),
        significant: z.boolean().meta({ description: 'p below 0.05.' }),
      }),
    ),
  })
  .meta({ id: 'DropOffComparison' });
export type DropOffComparison = z.infer<typeof dropOffComparison>;

/** What the filter bar can offer. */
export const analyticsChoices = z
  .strictObject({
    flows: z.array(z.strictObject({ id: z.string(), slug: z.string(), name: z.record(z.string(), z.string()), versions: z.array(z.strictObject({ version: z.int(), publishedAt: z.iso.datetime(), note: z.string() })), liveVersion: z.int().nullable() })),
    channels: z.array(z.string()),
    locales: z.array(z.string()),
    attributes: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
    earliest: z.iso.datetime().nullable().meta({ description: 'When the first conversation began.' }),
  })
  .meta({ id: 'AnalyticsChoices' });
export type AnalyticsChoices = z.infer<typeof analyticsChoices>;
