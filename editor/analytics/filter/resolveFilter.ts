import type { AnalyticsFilter } from '../../../server/contract.ts';
import { dayIn } from './dayIn.ts';
import type { FilterAddress } from './filterSearch.ts';

/** Which conversations are looked at; its days are always known. */
export type Filter = Omit<AnalyticsFilter, 'from' | 'to'> & { readonly from: string; readonly to: string };

/** Days that are looked at when an address does not say. */
export const usualDays = 28;

const dayMs = 86_400_000;

/** What an address asks for at a moment (milliseconds), for someone in a time zone. Days that are the wrong way round are put right. */
export function resolveFilter({ days, from, to, zone: asked, ...rest }: FilterAddress, now: number, browserZone: string): Filter {
  const zone = asked ?? browserZone;
  const today = dayIn(zone, now);
  if (days !== undefined || (from === undefined && to === undefined)) return { ...rest, zone, from: shiftDay(today, 1 - Number(days ?? usualDays)), to: today };
  const last = to ?? today;
  const first = from ?? shiftDay(last, 1 - usualDays);
  return { ...rest, zone, from: first < last ? first : last, to: first < last ? last : first };
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}
