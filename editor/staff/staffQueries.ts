import { queryOptions } from '@tanstack/react-query';
import { staffApi } from './staffApi.ts';

/** What the staff room reads. All keys begin with `staff`, so that a change can say that all of it may be old. */
export const staffQueries = {
  all: ['staff'] as const,
  people: queryOptions({ queryKey: ['staff', 'people'], queryFn: ({ signal }) => staffApi.people(signal), refetchOnMount: 'always' }),
  invites: queryOptions({ queryKey: ['staff', 'invites'], queryFn: ({ signal }) => staffApi.invites(signal), refetchOnMount: 'always' }),
  teams: queryOptions({ queryKey: ['staff', 'teams'], queryFn: ({ signal }) => staffApi.teams(signal), refetchOnMount: 'always' }),
  actions: queryOptions({ queryKey: ['staff', 'actions'], queryFn: ({ signal }) => staffApi.actions(signal), staleTime: Number.POSITIVE_INFINITY }),
};
