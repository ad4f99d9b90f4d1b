import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { NewFlowTranscript } from '../../server/contract.ts';
import { enact } from './trial/enact.ts';
import { transcriptOf } from './trial/transcriptOf.ts';
import { pathTo } from './trial/tree.ts';
import { createTrial } from './trial/trialStore.ts';
import { world } from './trialOf.ts';

/**
 * Does again what is done in a transcript, in a draft as it is now and with actual outcomes, and writes down what comes of it.
 *
 * @throws what the server's refusal was, or an error when the draft does not compile.
 */
export async function recordAgain(document: FlowDocument, transcript: NewFlowTranscript['transcript']): Promise<NewFlowTranscript['transcript']> {
  const trial = createTrial(world, transcript.locale);
  trial.getState().load(document);
  if (trial.getState().problems.length > 0) throw new Error('the draft does not compile');
  await enact(trial, transcript);
  const { tree, halt } = trial.getState();
  if (halt?.why === 'failed') throw halt.error;
  return transcriptOf(transcript.title, pathTo(tree, tree.at));
}
