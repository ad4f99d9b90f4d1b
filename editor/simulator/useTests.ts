import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowTranscript, NewFlowTranscript, TranscriptResult } from '../../server/contract.ts';
import { flowTranscript, transcriptResults } from '../app/contract.ts';
import { request } from '../app/request.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { recordAgain } from './recordAgain.ts';
import { transcriptsPath, transcriptsQuery } from './transcriptsQuery.ts';

/** What the tests came to when they last ran, and in which draft. */
interface LastRun {
  readonly document: FlowDocument;
  readonly results: ReadonlyMap<string, TranscriptResult>;
}

/** The tests kept with the flow that is open, what they last came to, and what can be done with them. */
export function useTests() {
  const { id, draft } = useOpenFlow();
  const client = useQueryClient();
  const kept = useQuery(transcriptsQuery(id));
  const runKey = ['flow-transcripts-run', id];
  const { data: last } = useQuery<LastRun>({ queryKey: runKey, queryFn: skipToken, staleTime: Infinity });

  const changed = () => client.invalidateQueries(transcriptsQuery(id));
  const forget = (test: string) => client.setQueryData<LastRun>(runKey, (run) => run && { ...run, results: new Map([...run.results].filter(([each]) => each !== test)) });

  const run = useMutation({
    /** Runs all; only the result of `one` is taken in where one is named. */
    mutationFn: async (one: string | undefined) => {
      const { document } = draft.getState();
      const { results } = await request(`${transcriptsPath(id)}/run`, { method: 'POST', body: { document }, answer: transcriptResults });
      return { one, document, results };
    },
    onSuccess: ({ one, document, results }) => client.setQueryData<LastRun>(runKey, (before) => {
      const fresh = results.filter((each) => one === undefined || each.id === one).map((each) => [each.id, each] as const);
      return { document, results: new Map([...(one !== undefined && before ? before.results : []), ...fresh]) };
    }),
  });
  const save = useMutation({
    mutationFn: (test: NewFlowTranscript) => request(transcriptsPath(id), { method: 'POST', body: test, answer: flowTranscript }),
    onSuccess: changed,
  });
  const rename = useMutation({
    mutationFn: ({ test, name }: { test: FlowTranscript; name: string }) => request(transcriptsPath(id, test.id), { method: 'PUT', body: { name }, answer: flowTranscript }),
    onSuccess: changed,
  });
  const accept = useMutation({
    mutationFn: async (test: FlowTranscript) => {
      const transcript = await recordAgain(draft.getState().document, test.transcript);
      return request(transcriptsPath(id, test.id), { method: 'PUT', body: { transcript }, answer: flowTranscript });
    },
    onSuccess: async ({ id: test }) => {
      forget(test);
      await Promise.all([changed(), run.mutateAsync(test)]);
    },
  });
  const remove = useMutation({
    mutationFn: (test: FlowTranscript) => request(transcriptsPath(id, test.id), { method: 'DELETE', answer: z.undefined() }),
    onSuccess: changed,
  });
  return { kept, last, run, save, rename, accept, remove };
}
