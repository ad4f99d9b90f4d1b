import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { KnowledgeDetail, KnowledgeEdited } from '../../server/contract.ts';
import { useStaff } from '../app/StaffContext.ts';
import { useMayEdit } from '../flows/useMayEdit.ts';
import { afterEdit } from './afterEdit.ts';
import type { OpenBase } from './BaseContext.ts';
import { detailQuery } from './detailQuery.ts';
import { indexEntries, type Entry } from './indexEntries.ts';
import { keptEntries } from './keptEntries.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { useUnsavedGuard } from './useUnsavedGuard.ts';

/** Opens a base for the views that share it (see `BaseContext`); undefined until it has been read. */
export function useOpenBase(slug: string): { readonly base: OpenBase | undefined; readonly query: UseQueryResult<KnowledgeDetail> } {
  const queryClient = useQueryClient();
  const mayEdit = useMayEdit();
  const query = useQuery(detailQuery(slug));
  const { data: detail } = query;
  const kept = keptEntries(useStaff().id, slug);
  const unsaved = useSyncExternalStore(kept.subscribe, kept.all);
  const [edited, setEdited] = useState<KnowledgeEdited | null>(null);
  useUnsavedGuard(unsaved);
  const index = useMemo(() => indexEntries(detail?.entries ?? []), [detail?.entries]);

  const report = useCallback((made: KnowledgeEdited | null, written?: readonly Entry[]) => {
    setEdited(made);
    const { queryKey } = detailQuery(slug);
    const before = queryClient.getQueryData(queryKey);
    const after = before && made && written ? afterEdit(before, made, written) : undefined;
    if (after) queryClient.setQueryData(queryKey, after);
    void queryClient.invalidateQueries({ queryKey, refetchType: after ? 'none' : 'active' });
    void queryClient.invalidateQueries({ queryKey: knowledgeKeys.base(slug), predicate: ({ queryKey: key }) => key[2] !== 'detail', refetchType: 'active' });
    void queryClient.invalidateQueries({ queryKey: knowledgeKeys.list, exact: true });
  }, [queryClient, slug]);

  const base = useMemo<OpenBase | undefined>(() => detail && { slug, detail, index, mayEdit, kept, unsaved, edited, report }, [slug, detail, index, mayEdit, kept, unsaved, edited, report]);
  return { base, query };
}
