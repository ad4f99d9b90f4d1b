import { useMemo } from 'react';
import { fixFor, type Fix } from '../../engine/prove/fixFor.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { registry } from '../../nodes/registry.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';

export interface Fixes {
  readonly of: (problem: FlowProblem) => Fix | null;
  readonly has: (problem: FlowProblem) => boolean;
  /** Applies the fixes of these problems as one step; each is asked for anew on what the ones before it left. */
  readonly apply: (problems: readonly FlowProblem[]) => void;
}

/** The one-click fixes there are for some problems of the draft. */
export function useFixes(problems: readonly FlowProblem[]): Fixes {
  const { draft } = useOpenFlow();
  const document = useDraft((each) => each.document);
  return useMemo(() => {
    const known = new Map(problems.map((problem) => [problem, fixFor(problem, document, registry)]));
    return {
      of: (problem) => known.get(problem) ?? null,
      has: (problem) => (known.get(problem) ?? null) !== null,
      apply(chosen) {
        draft.getState().change({ name: 'fix', count: chosen.length }, (before) => chosen.reduce((now, problem) => fixFor(problem, now, registry)?.apply(now) ?? now, before));
      },
    };
  }, [problems, document, draft]);
}
