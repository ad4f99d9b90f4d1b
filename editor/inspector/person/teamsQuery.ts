import { queryOptions } from '@tanstack/react-query';
import { teamList } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** The names of all teams, for whoever draws flows. */
export const teamsQuery = queryOptions({
  queryKey: ['teams', 'names'],
  queryFn: ({ signal }) => request('/api/teams', { answer: teamList, signal }),
  select: ({ teams }) => teams.map(({ name }) => name),
  staleTime: 30_000,
});
