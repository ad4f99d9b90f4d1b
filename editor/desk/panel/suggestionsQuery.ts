import { queryOptions } from '@tanstack/react-query';
import { suggestions, type Suggestion } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** Knowledge for what the customer of a chat wrote last. */
export function suggestionsQuery(id: string) {
  return queryOptions({
    queryKey: ['desk', 'suggestions', id] as const,
    queryFn: async ({ signal }) => (await request(path(id), { answer: suggestions, signal })).suggestions,
    staleTime: 10_000,
  });
}

/** Says that one does not answer the customer. Answers what is suggested now. */
export async function refuseSuggestion(id: string, { base, entry, text }: Suggestion): Promise<Suggestion[]> {
  return (await request(`${path(id)}/wrong`, { method: 'POST', body: { base, entry, text }, answer: suggestions })).suggestions;
}

function path(id: string): string {
  return `/api/desk/chats/${encodeURIComponent(id)}/suggestions`;
}
