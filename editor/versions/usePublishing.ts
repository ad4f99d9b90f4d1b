import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../server/contract.ts';
import { flowProblems, flowVersion, type FlowVersion } from '../app/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useSaving } from '../saving/useSaving.ts';
import { useVersionDocument } from './useVersionDocument.ts';

/** What is about to be published: a saved revision, what is wrong with it, and what it replaces. */
export interface Prepared {
  readonly revision: number;
  readonly document: FlowDocument;
  readonly problems: readonly FlowProblem[];
  readonly live: { readonly version: number; readonly document: FlowDocument } | null;
}

/** Saves the draft and looks at it, then publishes exactly what was looked at. */
export function usePublishing() {
  const { id, draft } = useOpenFlow();
  const { saving } = useSaving();
  const load = useVersionDocument();
  const [refusal, setRefusal] = useState<unknown>(null);
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<FlowVersion | null>(null);
  const { data: prepared = null, error, refetch } = useQuery({ queryKey: ['publishing', id], queryFn: prepare, retry: false, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' });

  async function prepare(): Promise<Prepared> {
    const revision = await saving.saved();
    const { document } = draft.getState();
    const { liveVersion } = saving.around.getState();
    const [{ problems }, live] = await Promise.all([
      request('/api/flows/check', { answer: flowProblems, method: 'POST', body: { document } }),
      liveVersion === null ? null : load(liveVersion).then((of) => ({ version: liveVersion, document: of })),
    ]);
    return { revision, document, problems, live };
  }

  async function publish(note: string, acceptDifferences: boolean): Promise<void> {
    if (prepared === null) return;
    setBusy(true);
    setRefusal(null);
    try {
      const body = { note: note.trim(), revision: prepared.revision, ...(acceptDifferences && { acceptDifferences }) };
      const version = await request(`/api/flows/${encodeURIComponent(id)}/publish`, { answer: flowVersion, method: 'POST', body });
      saving.published(version.version);
      setDone(version);
    } catch (thrown) {
      const stale = thrown instanceof ProblemError && thrown.status === 409;
      setChanged(stale);
      if (stale) await refetch();
      else setRefusal(thrown);
    } finally {
      setBusy(false);
    }
  }

  return { prepared, failure: refusal ?? error, changed, busy, done, publish };
}
