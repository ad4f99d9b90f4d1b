import { json } from '../../engine/sdk/value.ts';
import { registry } from '../../nodes/registry.ts';
import { effectOutcome, knowledgeBase } from '../app/contract.ts';
import { request } from '../app/request.ts';
import type { DraftStore } from '../draft/draftStore.ts';
import type { OpenFlow } from '../flow/FlowContext.ts';
import { localeFor } from '../kit/localeFor.ts';
import { createTrial, type TrialStore, type TrialWorld } from './trial/trialStore.ts';

/** The trial of the flow that is open: one for each, kept while the panel is closed or shows something else. */
export function trialOf({ draft }: OpenFlow, language: 'zh' | 'en'): TrialStore {
  const known = trials.get(draft);
  if (known) return known;
  const { locales } = draft.getState().document;
  const trial = createTrial(world, localeFor(locales, language));
  trials.set(draft, trial);
  return trial;
}

const trials = new WeakMap<DraftStore, TrialStore>();

/** The flow runs in the browser; what only the server knows is asked of it. */
export const world: TrialWorld = {
  registry,
  async perform(effect) {
    const { outcome, data } = await request('/api/flows/effects', { method: 'POST', body: effect, answer: effectOutcome });
    return { outcome, data: json.parse(data) };
  },
  entries: async (slug) => (await request(`/api/knowledge/${encodeURIComponent(slug)}`, { answer: knowledgeBase })).entries,
  now: () => Date.now(),
};
