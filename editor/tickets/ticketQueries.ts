import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ticketApi } from './ticketApi.ts';
import type { TicketSearch } from './ticketSearch.ts';

/** Milliseconds after which a list or a ticket is read again. */
const againMs = 15_000;

/** What the room has read, and how it reads it again: by itself, and when one comes back to it. */
export const ticketQueries = {
  all: ['tickets'] as const,
  list: (search: TicketSearch) =>
    queryOptions({ queryKey: ['tickets', 'list', search], queryFn: ({ signal }) => ticketApi.list(search, signal), refetchInterval: againMs, refetchOnWindowFocus: true, placeholderData: keepPreviousData }),
  one: (number: number) => queryOptions({ queryKey: ['tickets', 'one', number], queryFn: ({ signal }) => ticketApi.read(number, signal), refetchInterval: againMs, refetchOnWindowFocus: true }),
  transcript: (number: number) => queryOptions({ queryKey: ['tickets', 'transcript', number], queryFn: ({ signal }) => ticketApi.transcript(number, signal), refetchInterval: againMs }),
  choices: queryOptions({ queryKey: ['tickets', 'choices'], queryFn: ({ signal }) => ticketApi.choices(signal), staleTime: 60_000 }),
  levels: queryOptions({ queryKey: ['tickets', 'levels'], queryFn: ({ signal }) => ticketApi.levels(signal) }),
};
