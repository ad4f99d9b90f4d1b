import type { FilterAddress } from './filterSearch.ts';
import { usualDays, type Filter } from './resolveFilter.ts';

/**
 * The address of what is on show, for someone else, whose period moves on: the last so many days whenever it is opened, in
 * the time zone and of the flow that it is of. Null where the period is from a day to another, and does not move.
 */
export function movingLink(href: string, { zone, flow }: Pick<Filter, 'zone' | 'flow'>, { days, from, to }: Pick<FilterAddress, 'days' | 'from' | 'to'>): string | null {
  if (days === undefined && (from !== undefined || to !== undefined)) return null;
  const address = new URL(href);
  for (const name of ['from', 'to'] as const) address.searchParams.delete(name);
  address.searchParams.set('days', days ?? String(usualDays));
  address.searchParams.set('zone', zone);
  if (flow !== undefined) address.searchParams.set('flow', flow);
  return address.href;
}
