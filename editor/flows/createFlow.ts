import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowDetail } from '../../server/contract.ts';
import { flowDetail } from '../app/contract.ts';
import { request } from '../app/request.ts';

/**
 * Makes a flow of a document, as a draft.
 *
 * @throws {ProblemError} `slug.taken`, or whatever keeps it from being stored
 */
export function createFlow(slug: string, document: FlowDocument): Promise<FlowDetail> {
  return request('/api/flows', { answer: flowDetail, method: 'POST', body: { slug, document } });
}
