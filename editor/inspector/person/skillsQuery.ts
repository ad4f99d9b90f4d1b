import { queryOptions } from '@tanstack/react-query';
import { colleagues } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** The skills that agents have, by name; only for those who look after the staff. */
export const skillsQuery = queryOptions({
  queryKey: ['staff', 'skills'],
  queryFn: ({ signal }) => request('/api/users', { answer: colleagues, signal }),
  select: ({ users }) => [...new Set(users.flatMap(({ skills }) => skills.map(({ skill }) => skill)))].toSorted(),
  staleTime: 30_000,
});
