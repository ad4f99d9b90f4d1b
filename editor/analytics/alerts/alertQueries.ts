import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { alertsApi } from './alertsApi.ts';

/** Milliseconds between looks at what lasts; the server looks every minute. */
const everyMs = 15_000;

/** What is read of alerts. All keys begin alike, so that a change can say that all of it may be old. */
export const alertQueries = {
  all: ['analytics', 'alerts'] as const,
  counts: queryOptions({ queryKey: ['analytics', 'alerts', 'counts'], queryFn: ({ signal }) => alertsApi.counts(signal), refetchInterval: everyMs, staleTime: everyMs }),
  open: queryOptions({ queryKey: ['analytics', 'alerts', 'open'], queryFn: ({ signal }) => alertsApi.list('open', '', signal), refetchInterval: everyMs }),
  past: infiniteQueryOptions({ queryKey: ['analytics', 'alerts', 'past'], queryFn: ({ pageParam, signal }) => alertsApi.list('past', pageParam, signal), initialPageParam: '', getNextPageParam: ({ next }) => next }),
  detail: (id: string) => queryOptions({ queryKey: ['analytics', 'alerts', 'detail', id], queryFn: ({ signal }) => alertsApi.detail(id, signal), refetchInterval: everyMs }),
  rules: queryOptions({ queryKey: ['analytics', 'alerts', 'rules'], queryFn: ({ signal }) => alertsApi.rules(signal) }),
  places: queryOptions({ queryKey: ['analytics', 'alerts', 'places'], queryFn: ({ signal }) => alertsApi.places(signal) }),
};
