import * as z from 'zod';

export const journeyViews = ['fixFirst', 'funnel', 'paths'] as const;
export type JourneyView = (typeof journeyViews)[number];

/** Steps of the picture of ways, and how many are drawn when nobody says. */
export const depths = ['3', '4', '5', '6', '7', '8'] as const;
export const usualDepth = '5';

const node = z.string().max(128);

/** How the page of journeys stands, beside the filter: all that a link brings back. */
export const journeysSearch = z.object({
  view: z.enum(journeyViews).optional().catch(undefined),
  /** What nodes to fix first are ranked by; by what the loss costs, when it does not say. */
  by: z.literal('lost').optional().catch(undefined),
  /** The nodes of the funnel, in order; the rescue's id is empty. */
  steps: z.array(z.union([node, z.number().transform(String)])).max(10).optional().catch(undefined),
  /** The node that ways begin at. */
  start: node.optional().catch(undefined),
  depth: z.enum(depths).optional().catch(undefined),
  /** The chart is read as a table. */
  shown: z.literal('table').optional().catch(undefined),
  /** The conversations that are listed, by a step and a node, as `readListed` says. */
  list: z.string().max(160).optional().catch(undefined),
  /** Of those at a place of the ways, where they went then. */
  then: z.string().max(160).optional().catch(undefined),
});
