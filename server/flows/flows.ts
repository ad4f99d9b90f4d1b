import { createDrafts } from './drafts.ts';
import type { FlowsHouse } from './flowsHouse.ts';
import { createPublishing } from './publishing.ts';
import { createSummaries } from './summaries.ts';
import { createTranscripts } from './transcripts.ts';

/** Drafts, their versions, and the transcripts kept with them. Every change resolves after its commit; unknown ids throw `record.unknown`. */
export function createFlows(house: FlowsHouse) {
  const summaries = createSummaries(house);
  const transcripts = createTranscripts(house);
  const drafts = createDrafts(house, summaries);
  const publishing = createPublishing(house, { summaries, drafts, transcripts });
  return { list: summaries.all, ...drafts, ...publishing, transcripts };
}

export type Flows = ReturnType<typeof createFlows>;
