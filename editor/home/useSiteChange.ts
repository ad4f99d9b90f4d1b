import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FlowSummary } from '../../server/contract.ts';
import { flowsQuery } from './flowsQuery.ts';
import { saveSites } from './saveSites.ts';

/** Origins to put on a flow's list, or one to take off it. */
export type SiteChange = { readonly add: readonly string[] } | { readonly remove: string };

/**
 * Changes the list of sites of one flow. `onSaved` is called before the new list is shown; `data` holds the origins that
 * were not on the list before, or are not any more.
 */
export function useSiteChange(flow: FlowSummary, onSaved: (change: SiteChange) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    // One after the other: each goes out from the list that the one before left.
    scope: { id: `sites ${flow.id}` },
    async mutationFn(change: SiteChange) {
      // The list is saved as a whole: what a colleague added since this page was opened stays on it.
      await queryClient.cancelQueries({ queryKey: flowsQuery.queryKey });
      const flows = await queryClient.fetchQuery({ ...flowsQuery, staleTime: 0 });
      const sites = flows.find(({ id }) => id === flow.id)?.sites ?? [];
      const changed = 'add' in change ? change.add.filter((site) => !sites.includes(site)) : sites.filter((site) => site === change.remove);
      if (changed.length === 0) return { changed, saved: undefined };
      const next = 'add' in change ? [...sites, ...changed] : sites.filter((site) => site !== change.remove);
      return { changed, saved: await saveSites(flow.id, next) };
    },
    onSuccess({ saved }, change) {
      onSaved(change);
      if (saved) queryClient.setQueryData(flowsQuery.queryKey, (flows) => flows?.map((each) => (each.id === saved.id ? saved : each)));
    },
  });
}
