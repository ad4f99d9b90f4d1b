import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { ProblemError } from '../problem.ts';

/**
 * Reads a document that this or an earlier release has stored, in its format of then.
 *
 * @throws {ProblemError} `flow.invalid` when a later release wrote it, or it is damaged.
 */
export function storedDocument(saved: string): FlowDocument {
  const parsed = parseFlow(JSON.parse(saved));
  if (!parsed.ok) throw new ProblemError('flow.invalid', { problems: parsed.problems });
  return parsed.document;
}
