import '../app/noEval.ts';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { registry } from '../../nodes/registry.ts';

/** A document to check, and what is known of the world around it. */
export interface CheckRequest {
  readonly document: FlowDocument;
  /** Slugs of the knowledge bases that exist; null while that is not known. */
  readonly knowledge: readonly string[] | null;
}

export type CheckAnswer = readonly FlowProblem[];

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { document, knowledge } = data;
  const answer: CheckAnswer = checkFlow(document, registry, knowledge === null ? {} : { knowledge: new Set(knowledge) });
  self.postMessage(answer);
});
