import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { lastTyped, nodeConversations, nodeDetail } from '../../../app/contract.ts';
import { request } from '../../../app/request.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { toQuery } from '../../filter/toQuery.ts';
import { figuresQuery } from '../../figuresQuery.ts';

/** What is asked of one node; the rescue's id is empty. */
export interface AskedNode {
  readonly filter: Filter;
  readonly node: string | null;
}

/** A node by its visits: waiting, time spent, and what comes before and after. */
export function nodeDetailQuery({ filter, node }: AskedNode) {
  return figuresQuery(`nodes/detail?${toQuery(filter, { node: node ?? '' })}`, nodeDetail);
}

/** What customers had said last before their visits became what is asked for. */
export function lastTypedQuery({ filter, node }: AskedNode, became: string) {
  return figuresQuery(`nodes/last-typed?${toQuery(filter, { node: node ?? '', became })}`, lastTyped);
}

/** Conversations whose visits became what is asked for, page by page, the last entered first. */
export function leftConversationsQuery({ filter, node }: AskedNode, became: string) {
  const path = `/api/analytics/nodes/conversations?${toQuery(filter, { node: node ?? '', became })}`;
  return infiniteQueryOptions({
    queryKey: ['analytics', path],
    queryFn: ({ pageParam, signal }) => request(pageParam === null ? path : `${path}&${toQuery({ before: pageParam })}`, { answer: nodeConversations, signal }),
    initialPageParam: nothing,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

const nothing: string | null = null;
