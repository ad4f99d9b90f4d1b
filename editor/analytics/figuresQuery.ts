import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { request } from '../app/request.ts';

/**
 * Figures of `/api/analytics/{path}`: read again when what is asked for changes, with the old ones on show until then.
 *
 * @example useQuery(figuresQuery(`drop-off?${toQuery(filter)}`, dropOff))
 */
export function figuresQuery<T>(path: string, answer: z.ZodType<T>) {
  return queryOptions({
    queryKey: ['analytics', path],
    queryFn: ({ signal }) => request(`/api/analytics/${path}`, { answer, signal }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}
