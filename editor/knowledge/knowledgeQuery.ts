import { queryOptions } from '@tanstack/react-query';
import type { KnowledgeSummaries } from '../../server/contract.ts';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';

/** Every knowledge base with its name and size. */
export const knowledgeQuery = queryOptions({
  queryKey: knowledgeKeys.list,
  queryFn: ({ signal }) => knowledgeApi.list(signal),
  select: ({ bases }: KnowledgeSummaries) => bases,
  staleTime: 30_000,
});
