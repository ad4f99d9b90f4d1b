import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import type { Count } from '../flow/stageStore.ts';
import { knowledgeQuery } from '../knowledge/knowledgeQuery.ts';
import { createChecker } from './createChecker.ts';

/** Keeps the stage's problems up to date with the draft. Mounted once, with the workbench. */
export function useLiveCheck(): void {
  const { stage } = useOpenFlow();
  const document = useDraft((draft) => draft.document);
  const { data: bases } = useQuery(knowledgeQuery);
  const checker = useRef<ReturnType<typeof createChecker>>(null);

  useEffect(() => {
    const worker = new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
    checker.current = createChecker(worker, (problems) => stage.getState().set({ problems, troubles: byNode(problems) }));
    return () => {
      checker.current?.stop();
      checker.current = null;
    };
  }, [stage]);

  useEffect(() => {
    checker.current?.check({ document, knowledge: bases?.map(({ slug }) => slug) ?? null });
  }, [document, bases]);
}

function byNode(problems: readonly FlowProblem[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const { node, severity } of problems) {
    if (node === undefined) continue;
    const { errors, warnings } = counts.get(node) ?? { errors: 0, warnings: 0 };
    counts.set(node, severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 });
  }
  return counts;
}
