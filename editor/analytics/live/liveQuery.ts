import { queryOptions } from '@tanstack/react-query';
import { liveBoard } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** Milliseconds between looks. */
const everyMs = 5_000;

/** How it stands just now, again every few seconds, also on a wall that nobody touches. */
export function liveQuery(zone: string, within: string) {
  return queryOptions({
    queryKey: ['analytics', 'live', zone, within],
    queryFn: ({ signal }) => request(`/api/analytics/live?${new URLSearchParams({ zone, within }).toString()}`, { answer: liveBoard, signal }),
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
    placeholderData: (before) => before,
  });
}
