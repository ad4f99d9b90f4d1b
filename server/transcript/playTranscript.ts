import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import { json } from '../../engine/sdk/value.ts';
import type { StoredEntry } from '../chat/log.ts';
import type { KnowledgeReader } from '../effects/matchKnowledge.ts';
import { ProblemError } from '../problem.ts';
import { durationMs } from './durationMs.ts';
import { openTrial, type ForcedOutcome, type Trial } from './openTrial.ts';
import { resultsOf } from './resultsOf.ts';
import { isDeed, type Deed, type Step, type Transcript } from './transcript.ts';

/**
 * Plays what is done in a transcript and returns its steps as they come out now.
 *
 * @throws {NotYet} when the setting waits and an effect asks for a moment: play it again then.
 */
export function playTranscript(written: Omit<Transcript, 'flow'>, setting: { readonly flow: CompiledFlow; readonly registry: Registry; readonly knowledge: KnowledgeReader; readonly waits?: boolean }): Step[] {
  const { locale, variables, startsAt } = written;
  // What comes of the first effects has to be known before the conversation begins.
  const begun = written.steps.findIndex((step) => !('forces' in step));
  const leading = written.steps.slice(0, begun < 0 ? undefined : begun);
  const trial = openTrial({ ...setting, locale, variables, now: Date.parse(startsAt), forced: leading.flatMap((step) => ('forces' in step ? [forcedBy(step)] : [])) });
  const steps: Step[] = [...leading, ...resultsOf(trial.opening)];
  try {
    for (const step of written.steps.slice(leading.length)) {
      if (!isDeed(step)) continue;
      if ('forces' in step) {
        trial.force(forcedBy(step));
        steps.push(step);
      } else steps.push(step, ...attempt(trial, step));
    }
  } finally {
    trial.close();
  }
  return steps;
}

type Forces = Extract<Deed, { forces: string }>;

function forcedBy({ forces, outcome, data }: Forces): ForcedOutcome {
  return { kind: forces, outcome, data: json.parse(data) };
}

function attempt(trial: Trial, deed: Exclude<Deed, Forces>): Step[] {
  try {
    return resultsOf(perform(trial, deed));
  } catch (error) {
    if (error instanceof ProblemError) return [{ refused: error.code }];
    throw error;
  }
}

function perform(trial: Trial, deed: Exclude<Deed, Forces>): readonly StoredEntry[] {
  const customers = 'customer' in deed || 'picks' in deed || 'asksForPerson' in deed || 'customerLeaves' in deed;
  if (customers && trial.status() === 'closed') throw new ProblemError('conversation.closed');
  if ('customer' in deed) return trial.type(deed.customer);
  if ('silence' in deed) return trial.pass(durationMs(deed.silence) ?? 0);
  if ('asksForPerson' in deed) return trial.askForPerson();
  if ('customerLeaves' in deed) return trial.leave();
  if ('agent' in deed) return trial.agent(deed.agent, deed.name ?? '');
  if ('agentSays' in deed) return trial.agentSays(deed.agentSays, deed.name ?? '');
  const picked = trial.choices().find((each) => each.label === deed.picks);
  if (picked === undefined) throw new ProblemError('choice.not-offered');
  return trial.choose(picked.id);
}
