import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import type { FlowSummary } from '../../server/contract.ts';
import { flowSummary } from '../app/contract.ts';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';
import { readFlow } from './readFlow.ts';

/** How often somebody else's save may come in between. */
const attempts = 5;

/**
 * Gives a flow another name, another slug, or both. The name is the draft's, so the draft is saved: only its name
 * differs from what is stored, also when somebody saves meanwhile.
 *
 * @throws {ProblemError} `slug.taken`, before anything is changed, or whatever keeps it from being stored
 */
export async function renameFlow(flow: FlowSummary, name: LocalizedText, slug: string): Promise<void> {
  const path = `/api/flows/${encodeURIComponent(flow.id)}`;
  if (slug !== flow.slug) await request(`${path}/settings`, { answer: flowSummary, method: 'PUT', body: { slug } });
  for (let attempt = 1; ; attempt += 1) {
    const { flow: { revision }, document } = await readFlow(flow.id);
    if (JSON.stringify(document.name) === JSON.stringify(name)) return;
    try {
      await request(`${path}/draft`, { answer: flowSummary, method: 'PUT', body: { revision, document: { ...document, name } } });
      return;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'draft.conflict' || attempt === attempts) throw error;
    }
  }
}
