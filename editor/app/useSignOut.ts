import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import * as z from 'zod';
import { request } from './request.ts';
import { sessionQuery } from './session.ts';

/** Ends the session and leads to the sign-in page; nothing that was read stays in memory. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async () => {
    await request('/api/auth/sign-out', { method: 'POST', answer: z.unknown() });
    queryClient.setQueryData(sessionQuery.queryKey, null);
    await router.navigate({ to: '/sign-in' });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}
