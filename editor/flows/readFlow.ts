import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowDetail } from '../../server/contract.ts';
import { flowDetail } from '../app/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';

/** A flow with its draft, as the server has it now. @throws {ProblemError} */
export async function readFlow(id: string): Promise<{ readonly flow: FlowDetail; readonly document: FlowDocument }> {
  const flow = await request(`/api/flows/${encodeURIComponent(id)}`, { answer: flowDetail });
  const parsed = parseFlow(flow.document);
  if (!parsed.ok) throw new ProblemError(200, 'unexpected');
  return { flow, document: parsed.document };
}
