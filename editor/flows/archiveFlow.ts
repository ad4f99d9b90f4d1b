import type { FlowSummary } from '../../server/contract.ts';
import { flowSummary } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** Puts a flow away, or takes it out again. @throws {ProblemError} */
export function archiveFlow(id: string, archived: boolean): Promise<FlowSummary> {
  return request(`/api/flows/${encodeURIComponent(id)}/settings`, { answer: flowSummary, method: 'PUT', body: { archived } });
}
