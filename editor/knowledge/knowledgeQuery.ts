import { queryOptions } from '@tanstack/react-query';
import { knowledgeSummaries } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** Every knowledge base with its name and size. */
export const knowledgeQuery = queryOptions({
  queryKey: ['knowledge'],
  queryFn: async ({ signal }) => (await request('/api/knowledge', { answer: knowledgeSummaries, signal })).bases,
  staleTime: 30_000,
});
