import type { FlowSummary } from '../../server/contract.ts';
import { flowSummary } from '../app/contract.ts';
import { request } from '../app/request.ts';

/**
 * Replaces the sites that may embed a flow's chat.
 *
 * @param id the flow's
 * @param sites origins, such as `https://shop.example.com`
 * @throws {ProblemError} for whatever keeps them from being saved
 */
export function saveSites(id: string, sites: readonly string[]): Promise<FlowSummary> {
  return request(`/api/flows/${encodeURIComponent(id)}/settings`, { answer: flowSummary, method: 'PUT', body: { sites } });
}
