import * as z from 'zod';
import { analyticsFilter, serviceFigureKey, serviceGrouping, topicSource } from '../../app/contract.ts';

/** Seconds that the service level can be asked for. */
export const withinChoices = ['20', '30', '60', '120', '300', '600'] as const;

const { from, to } = analyticsFilter.shape;

/** What the page keeps in its address beside the common filter: who worked, what it is compared with, and what its charts and table are of. */
export const serviceSearch = z.object({
  team: z.string().max(64).optional().catch(undefined),
  agent: z.string().max(64).optional().catch(undefined),
  within: z.enum(withinChoices).optional().catch(undefined),
  /** The days that figures are compared with; without them the period before. */
  beforeFrom: from.catch(undefined),
  beforeTo: to.catch(undefined),
  figure: serviceFigureKey.optional().catch(undefined),
  by: serviceGrouping.optional().catch(undefined),
  topics: topicSource.optional().catch(undefined),
  /** A column of the agents' table, with a minus when it is descending. */
  sort: z.string().max(40).optional().catch(undefined),
});
export type ServiceSearch = z.infer<typeof serviceSearch>;
