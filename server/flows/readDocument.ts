import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { ProblemError } from '../problem.ts';
import { damagedText } from './damagedText.ts';

/**
 * Reads a flow document that somebody sent. It may be incomplete; whether it can be published is for `checkFlow` to say.
 *
 * @throws {ProblemError} with the code of what is wrong with its size, depth or shape, or `request.text-damaged`.
 */
export function readDocument(input: unknown): FlowDocument {
  const parsed = parseFlow(input);
  if (!parsed.ok) throw new ProblemError(parsed.problems[0]?.code ?? 'flow.shape', { problems: parsed.problems });
  if (damagedText(parsed.document)) throw new ProblemError('request.text-damaged');
  return parsed.document;
}
