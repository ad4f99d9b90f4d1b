import * as z from 'zod';
import { analyticsFilter, analyticsScope, became, distribution, proportion } from './analytics.ts';
import { locale, share } from './text.ts';

const node = z.string().nullable().meta({ description: 'Null is the rescue behind every flow.' });
const askedNode = z.string().max(128).meta({ description: 'A node, by id; empty is the rescue behind every flow.' });
const { flow } = analyticsFilter.shape;

/** Which conversations of one flow are looked at. */
export const journeyFilter = analyticsFilter.extend({ flow: flow.unwrap() }).meta({ id: 'JourneyFilter' });
export type JourneyFilter = z.infer<typeof journeyFilter>;

/** What became of conversations, by how many. */
const ends = { open: z.int(), silent: z.int(), closed: z.int(), handed: z.int(), failed: z.int(), ended: z.int() };

/** How many customers came to each node. They cannot be added up. */
export const nodePersons = z
  .strictObject({
    scope: analyticsScope,
    persons: z.int().meta({ description: 'Customers who began a conversation. Contacts that were merged are one; a conversation of no contact is one of its own.' }),
    nodes: z.array(z.strictObject({ node, persons: z.int() })),
  })
  .meta({ id: 'NodePersons' });
export type NodePersons = z.infer<typeof nodePersons>;

export const nodeDetailQuery = journeyFilter.extend({ node: askedNode }).meta({ id: 'NodeDetailQuery' });

/** A step of a Kaplan-Meier curve. */
export const survivalPoint = z
  .strictObject({
    at: z.number().meta({ description: 'Milliseconds since the node was entered.' }),
    atRisk: z.int().meta({ description: 'Visits that were watched at least as long.' }),
    survival: share.meta({ description: 'How likely it is not to have left by then, were there no other way out.' }),
    low: share,
    high: share,
  })
  .meta({ id: 'SurvivalPoint' });
export type SurvivalPoint = z.infer<typeof survivalPoint>;

/** How long customers wait at a node before they leave. */
export const survivalCurve = z
  .strictObject({
    visits: z.int().meta({ description: 'All of them: visits = left + timedOut + other + those that are still there, or were at the limit.' }),
    left: z.int().meta({ description: 'The customer left before the limit.' }),
    timedOut: z.int().meta({ description: 'The customer was silent until the node\'s own timer ended the visit.' }),
    other: z.int().meta({ description: 'Ended in another way before the limit.' }),
    limits: z
      .array(z.strictObject({ version: z.int(), at: z.number().meta({ description: 'Milliseconds.' }), visits: z.int().meta({ description: 'Visits that the timer ended.' }) }))
      .meta({ description: 'How long the node waits for a silent customer, by version of the flow, the shortest first; empty where no timer has ended a visit. No visit is watched past its limit.' }),
    median: z.number().nullable().meta({ description: 'Milliseconds after which half have left; null where that is not reached before the first limit.' }),
    points: z.array(survivalPoint).max(200).meta({ description: 'The curve holds its height from a point to the next; it begins at 1, and ends at the last limit.' }),
  })
  .meta({ id: 'SurvivalCurve' });
export type SurvivalCurve = z.infer<typeof survivalCurve>;

/** A node by its visits. */
export const nodeDetail = z
  .strictObject({
    scope: analyticsScope,
    node,
    visits: z.int(),
    conversations: z.int().meta({ description: 'Conversations that came here at least once.' }),
    became: z.strictObject({ ...ends, onward: z.int() }),
    waiting: survivalCurve,
    spent: z
      .strictObject({
        all: distribution,
        by: z.array(z.strictObject({ became, spent: distribution })),
        histogram: z.array(z.strictObject({ from: z.number(), to: z.number().nullable(), visits: z.int() })).meta({ description: 'Visits that lasted at least `from` and less than `to`; null is without end.' }),
      })
      .meta({ description: 'How long visits lasted that are over, in milliseconds.' }),
    before: z.array(z.strictObject({ node, visits: z.int() })).meta({ description: 'The nodes that conversations came from, most visits first.' }),
    first: z.int().meta({ description: 'Visits that conversations began with: visits = first + all of `before`.' }),
    next: z.array(z.strictObject({ node, visits: z.int() })).meta({ description: 'The nodes that conversations came to from here, however they left, most visits first.' }),
    last: z.int().meta({ description: 'Visits that nothing has come after: visits = last + all of `next`.' }),
  })
  .meta({ id: 'NodeDetail' });
export type NodeDetail = z.infer<typeof nodeDetail>;

/** Several fates, with commas between. */
const fates = z.string().regex(new RegExp(`^(${became.options.join('|')})(,(${became.options.join('|')})){0,${became.options.length - 1}}$`));
const readFates = (text: string) => z.array(became).parse(text.split(','));
const leftAs = fates.default('silent,closed').transform(readFates).meta({ description: 'What became of the visits, with commas between.' });

/** Visits of a node, by how they ended. */
const leavings = nodeDetailQuery.extend({
  became: leftAs,
  outlet: z.string().max(200).optional().meta({ description: 'Only those that left by this one.' }),
});

const page = {
  before: z.string().max(200).regex(/^\d{1,16}\.[\w-]{1,128}\.\d{1,16}$/).optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

export const nodeConversationsQuery = leavings.extend(page).meta({ id: 'NodeConversationsQuery' });

/** A conversation's visit of a node. */
export const nodeConversation = z
  .strictObject({
    id: z.string(),
    seq: z.int().meta({ description: 'Where the visit begins in the log.' }),
    enteredAt: z.iso.datetime(),
    leftAt: z.iso.datetime().nullable().meta({ description: 'Null while it is there.' }),
    became,
    outlet: z.string().nullable(),
    locale: locale.or(z.literal('')),
    channel: z.string(),
    version: z.int(),
    typed: z.string().nullable().meta({ description: 'What the customer had said last by then: empty where it was erased, null where they had said nothing.' }),
  })
  .meta({ id: 'NodeConversation' });
export type NodeConversation = z.infer<typeof nodeConversation>;

export const nodeConversations = z
  .strictObject({
    scope: analyticsScope,
    conversations: z.array(nodeConversation).meta({ description: 'The last entered first.' }),
    next: z.string().nullable().meta({ description: 'Goes into `before` for older ones; null at the end.' }),
  })
  .meta({ id: 'NodeConversations' });
export type NodeConversations = z.infer<typeof nodeConversations>;

export const lastTypedQuery = leavings.meta({ id: 'LastTypedQuery' });

/** What customers had said last before they left a node, grouped by likeness. */
export const lastTyped = z
  .strictObject({
    scope: analyticsScope,
    visits: z.int().meta({ description: 'Visits that became what was asked for.' }),
    looked: z.int().meta({ description: 'Of them, those whose texts were looked at: the latest 2,000. looked = nothing + erased + all of `groups`.' }),
    nothing: z.int().meta({ description: 'Nothing had been said.' }),
    erased: z.int().meta({ description: 'The words have been erased.' }),
    groups: z.array(
      z.strictObject({
        title: z.string(),
        visits: z.int(),
        examples: z.array(z.strictObject({ text: z.string(), conversation: z.string() })).max(5),
      }),
    ),
  })
  .meta({ id: 'LastTyped' });
export type LastTyped = z.infer<typeof lastTyped>;

export const funnelQuery = journeyFilter
  .extend({ step: z.array(askedNode).min(2).max(10).meta({ description: 'Nodes in order, the parameter once for each.' }) })
  .meta({ id: 'FunnelQuery' });

export const funnelConversationsQuery = funnelQuery
  .extend({ at: z.coerce.number().int().min(0).max(9).meta({ description: 'The step, from 0, that they came to and no further.' }), ...page })
  .meta({ id: 'FunnelConversationsQuery' });

/** Conversations that came through some nodes in order; other nodes may lie between. */
export const funnel = z
  .strictObject({
    scope: analyticsScope,
    conversations: z.int().meta({ description: 'All that began.' }),
    steps: z.array(
      z.strictObject({
        node,
        reached: z.int(),
        ofFirst: proportion.meta({ description: 'Of those who reached the first step.' }),
        ofPrevious: proportion.meta({ description: 'Of those who reached the step before; at the first, of all that began.' }),
        stopped: z
          .strictObject({ ...ends, elsewhere: z.int() })
          .meta({ description: 'Those who reached this step and not the next, by what became of their last visit here; `elsewhere`: they went on to other nodes. All zero at the last step.' }),
        sincePrevious: distribution.meta({ description: 'Milliseconds from entering the step before to entering this one.' }),
      }),
    ),
  })
  .meta({ id: 'Funnel' });
export type Funnel = z.infer<typeof funnel>;

export const pathsQuery = journeyFilter
  .extend({
    start: askedNode.optional().meta({ description: 'Where ways begin: at a conversation\'s first visit of this node; at its beginning when left out.' }),
    steps: z.coerce.number().int().min(3).max(8).default(5).meta({ description: 'Nodes along a way that are drawn.' }),
    width: z.coerce.number().int().min(1).max(20).default(8).meta({ description: 'Nodes of one step that are told apart; the rest is drawn as one.' }),
  })
  .meta({ id: 'PathsQuery' });

export const pathConversationsQuery = pathsQuery
  .omit({ steps: true, width: true })
  .extend({
    at: z.coerce.number().int().min(0).max(7).meta({ description: 'The step of the ways, from 0.' }),
    node: askedNode.optional().meta({ description: 'Those that are at this node then; the rescue behind every flow is empty.' }),
    besides: z.union([askedNode.transform((node) => [node]), z.array(askedNode).max(20)]).optional().meta({ description: 'Those that are at none of these nodes then, the parameter once for each: the `other` place.' }),
    next: askedNode.optional().meta({ description: 'Those that go on to this node.' }),
    became: fates.transform(readFates).optional().meta({ description: 'Those that go no further and of which this became, with commas between.' }),
    ...page,
  })
  .meta({ id: 'PathConversationsQuery' });

const pathEnds = { ...ends, further: z.int().meta({ description: 'They go on past the last step.' }) };

/** A box of the picture of ways. */
export const pathPlace = z
  .strictObject({
    kind: z.enum(['node', 'other']).meta({ description: '`other`: all the rarer nodes of this step.' }),
    node,
    conversations: z.int().meta({ description: 'What comes in, goes out by links or is in `ends`.' }),
    ends: z.strictObject(pathEnds),
  })
  .meta({ id: 'PathPlace' });
export type PathPlace = z.infer<typeof pathPlace>;

/**
 * The ways that conversations take. Where the same nodes follow each other again at once, as in a question that is
 * asked twice, it is told once.
 */
export const paths = z
  .strictObject({
    scope: analyticsScope,
    conversations: z.int().meta({ description: 'Those that came to where the ways begin.' }),
    steps: z.array(z.array(pathPlace)).meta({ description: 'The places of each step, most conversations first, `other` last.' }),
    links: z
      .array(z.strictObject({ step: z.int(), from: z.int(), to: z.int(), conversations: z.int() }))
      .meta({ description: 'From a place of a step to a place of the next, both by their index.' }),
    sequences: z
      .array(z.strictObject({ nodes: z.array(node), share: proportion, ends: z.strictObject(ends) }))
      .meta({ description: 'The 20 most frequent whole ways, to where they end.' }),
    different: z.int().meta({ description: 'How many different whole ways there are.' }),
  })
  .meta({ id: 'Paths' });
export type Paths = z.infer<typeof paths>;

export const fixFirstConversationsQuery = nodeDetailQuery.extend(page).meta({ id: 'FixFirstConversationsQuery' });

/** Nodes by what it costs that customers are lost there. */
export const fixFirst = z
  .strictObject({
    scope: analyticsScope,
    conversations: z.int(),
    lost: z.int().meta({ description: 'Conversations that are lost, each at one node.' }),
    cost: z.number().meta({ description: 'The cost of all nodes together: customers who would have been helped.' }),
    medianDropOff: share.nullable().meta({ description: 'Of the nodes that conversations wait at, but not of those that ask once the service is over.' }),
    nodes: z
      .array(
        z.strictObject({
          node,
          lost: z.int().meta({
            description:
              'Conversations that are lost here: their last visit that went silent or was closed is here, the customer said nothing after it, and nothing else has come of it. Not lost is who leaves at a survey, whom a person has written to, and who says no more once they are helped.',
          }),
          became: z.strictObject({ ...ends, onward: z.int() }).meta({ description: 'All visits of the node by what became of them.' }),
          dropOff: proportion.meta({ description: 'Silent or closed here, of decided visits.' }),
          helpedAfter: proportion.meta({ description: 'Of conversations that went on from here, those that were helped by that or later.' }),
          cost: z.number().nullable().meta({ description: 'lost × helpedAfter: customers who would have been helped. Null where nobody went on.' }),
          costAtMedian: z.number().nullable().meta({ description: 'The same, were the drop-off here at most the median.' }),
          reasons: z.array(z.strictObject({ became: z.enum(['silent', 'closed']), outlet: z.string().nullable(), conversations: z.int() })).meta({ description: 'How the lost left, the most first.' }),
          cameBack: proportion.meta({ description: 'Of the lost whose contact is known and whose 7 days are over, those whose contact began another conversation within 7 days of leaving.' }),
          wantedPerson: z.int().meta({ description: 'Of those who came back, those in one of whose conversations of these 7 days a person was wanted.' }),
        }),
      )
      .meta({ description: 'Nodes where anybody is lost, the most costly first.' }),
  })
  .meta({ id: 'FixFirst' });
export type FixFirst = z.infer<typeof fixFirst>;
