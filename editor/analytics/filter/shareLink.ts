import type { Filter } from './resolveFilter.ts';

/**
 * The address of what is on show, for someone else: with the days and the time zone that it is of, so that it shows the
 * same tomorrow and elsewhere.
 */
export function shareLink(href: string, filter: Filter): string {
  const address = new URL(href);
  address.searchParams.delete('days');
  for (const name of ['from', 'to', 'zone'] as const) address.searchParams.set(name, filter[name]);
  return address.href;
}
