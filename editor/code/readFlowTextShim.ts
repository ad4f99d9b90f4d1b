import { flowProblem, type FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';

export type TextProblem = FlowProblem & { readonly line?: number; readonly column?: number };

export function readFlowText(text: string): { readonly ok: true; readonly document: FlowDocument } | { readonly ok: false; readonly problems: readonly TextProblem[] } {
  try {
    return parseFlow(JSON.parse(text));
  } catch (error) {
    return { ok: false, problems: [{ ...flowProblem('flow.not-json', {}, { detail: String(error) }), line: 1, column: 1 }] };
  }
}
