import { infiniteQueryOptions } from '@tanstack/react-query';
import { lastTyped, nodeConversations, nodeDetail } from '../../../app/contract.ts';
import { request } from '../../../app/request.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { toQuery } from '../../filter/toQuery.ts';
import { figuresQuery } from '../../figuresQuery.ts';
import { fatesIn, type Leavings } from './leavings.ts';

/** What is asked of one node; the rescue's id is empty. */
export interface AskedNode {
  readonly filter: Filter;
  readonly node: string | null;
}

/** A node by its visits: waiting, time spent, and what comes before and after. */
export function nodeDetailQuery({ filter, node }: AskedNode) {
  return figuresQuery(`nodes/detail?${toQuery(filter, { node: node ?? '' })}`, nodeDetail);
}

/** What customers had said last before they left as is asked for. */
export function lastTypedQuery(asked: AskedNode, leavings: Leavings) {
  return figuresQuery(`nodes/last-typed?${leavingsOf(asked, leavings)}`, lastTyped);
}

/** Conversations that left as is asked for, page by page, the last entered first. */
export function leftConversationsQuery(asked: AskedNode, leavings: Leavings) {
  const path = `/api/analytics/nodes/conversations?${leavingsOf(asked, leavings)}`;
  return infiniteQueryOptions({
    queryKey: ['analytics', path],
    queryFn: ({ pageParam, signal }) => request(pageParam === null ? path : `${path}&${toQuery({ before: pageParam })}`, { answer: nodeConversations, signal }),
    initialPageParam: nothing,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  });
}

const nothing: string | null = null;

function leavingsOf({ filter, node }: AskedNode, { became, outlet }: Leavings): string {
  return toQuery(filter, { node: node ?? '', became: fatesIn(became).join(), ...(outlet !== undefined && { outlet }) });
}
