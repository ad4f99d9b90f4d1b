import type { FlowSummary } from '../../server/contract.ts';
import { flowSummary } from '../app/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';

/**
 * Replaces the sites that may embed a flow's chat.
 *
 * @param id the flow's
 * @param sites origins, such as `https://shop.example.com`
 * @throws {ProblemError} for whatever keeps them from being saved
 */
export async function saveSites(id: string, sites: readonly string[]): Promise<FlowSummary> {
  const response = await put(`/api/flows/${encodeURIComponent(id)}/settings`, { sites });
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw ProblemError.of(response.status, content);
  const read = flowSummary.safeParse(content);
  if (!read.success) throw new ProblemError(response.status, 'unexpected');
  return read.data;
}

async function put(path: string, body: object): Promise<Response> {
  const headers = { 'Accept': 'application/json, application/problem+json', 'Accept-Language': document.documentElement.lang, 'Content-Type': 'application/json' };
  try {
    return await fetch(path, { method: 'PUT', credentials: 'same-origin', headers, body: JSON.stringify(body) });
  } catch {
    throw new ProblemError(0, 'offline');
  }
}
