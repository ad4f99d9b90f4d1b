import type { Filter } from './resolveFilter.ts';

/**
 * The address of what is on show, for someone else: with the days, the time zone and the flow that it is of, so that it shows the
 * same tomorrow and elsewhere.
 */
export function shareLink(href: string, filter: Pick<Filter, 'from' | 'to' | 'zone' | 'flow'>): string {
  const address = new URL(href);
  address.searchParams.delete('days');
  for (const name of ['from', 'to', 'zone'] as const) address.searchParams.set(name, filter[name]);
  if (filter.flow !== undefined) address.searchParams.set('flow', filter.flow);
  return address.href;
}
