import { queryOptions } from '@tanstack/react-query';
import { staffMember, type StaffMember } from './contract.ts';
import { ProblemError } from './ProblemError.ts';
import { request } from './request.ts';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 60_000,
});

async function readSession(signal: AbortSignal): Promise<StaffMember | null> {
  try {
    return await request('/api/session', { answer: staffMember, signal });
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
}
