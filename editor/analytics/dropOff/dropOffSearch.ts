import * as z from 'zod';
import { analyticsFilter } from '../../app/contract.ts';
import { groups } from './panel/leavings.ts';

const { from: day, versions } = analyticsFilter.shape;

export const colourings = ['dropOff', 'visits', 'failed'] as const;
export type Colouring = (typeof colourings)[number];

/** How the page of drop-off stands, beside the filter: all that a link brings back. */
export const dropOffSearch = z.object({
  /** The node whose panel is open. */
  node: z.string().min(1).max(128).optional().catch(undefined),
  /** The panel of the rescue is open, which has no id. */
  rescue: z.literal('1').optional().catch(undefined),
  /** Of the node whose panel is open: what became of the visits that are listed. Those who were lost, where nothing is chosen. */
  became: z.enum(groups).optional().catch(undefined),
  /** And the outlet that they left by. */
  outlet: z.string().min(1).max(200).optional().catch(undefined),
  colour: z.enum(colourings).optional().catch(undefined),
  /** A phone shows the table first, anything wider the drawing. */
  view: z.enum(['drawing', 'table']).optional().catch(undefined),
  /** The column that the table is sorted by, with - before it from the most; flow order where nothing is chosen. */
  sort: z.string().regex(/^-?\w{1,40}$/).optional().catch(undefined),
  /** What is compared with: the period before, other days, or another version. */
  against: z.enum(['before', 'period', 'version']).optional().catch(undefined),
  beforeFrom: day.catch(undefined),
  beforeTo: day.catch(undefined),
  beforeVersions: versions.catch(undefined),
});
export type DropOffSearch = z.infer<typeof dropOffSearch>;

/** The node whose panel is open: null is the rescue, undefined none. */
export function openNode({ node, rescue }: Pick<DropOffSearch, 'node' | 'rescue'>): string | null | undefined {
  return rescue === undefined ? node : null;
}

/** What the server is asked to compare with; null where nothing is compared. */
export function comparedWith({ against, beforeFrom, beforeTo, beforeVersions }: DropOffSearch): Readonly<Record<string, string>> | null {
  if (against === 'before') return {};
  if (against === 'period' && beforeFrom !== undefined && beforeTo !== undefined) return { beforeFrom, beforeTo };
  if (against === 'version' && beforeVersions !== undefined) return { beforeVersions };
  return null;
}
