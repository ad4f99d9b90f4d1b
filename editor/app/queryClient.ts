import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './ProblemError.ts';
import { sessionQuery } from './session.ts';

/** The console's one cache of what the server said. `onSignedOut` hears of it when an answer says that nobody is signed in any more. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const notice = (error: unknown, own: boolean) => {
    if (own || !(error instanceof ProblemError) || error.status !== 401) return;
    client.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => notice(error, query.meta?.own === true) }),
    // A form that signs in shows its 401 itself: `meta: { own: true }`.
    mutationCache: new MutationCache({ onError: (error, _variables, _result, mutation) => notice(error, mutation.meta?.own === true) }),
    defaultOptions: {
      queries: {
        // Whether a request can work is for the request to find out: a server on this very machine answers without any network.
        networkMode: 'always',
        retry: (count, error) => count < 2 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 500),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
