import { queryOptions } from '@tanstack/react-query';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';

/** A whole base as those see it who work on it. */
export function detailQuery(slug: string) {
  return queryOptions({ queryKey: knowledgeKeys.detail(slug), queryFn: ({ signal }) => knowledgeApi.detail(slug, signal), staleTime: 30_000 });
}
