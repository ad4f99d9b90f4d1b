import type { Became, Funnel } from '../../../contract.ts';
import { noEnds } from '../noEnds.ts';
import type { Journey } from '../walkJourneys.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { reachSteps } from './reachSteps.ts';
import { stopOf } from './stopOf.ts';

type Stopped = Funnel['steps'][number]['stopped'];

interface Step {
  reached: number;
  readonly stopped: Stopped;
  readonly waited: number[];
}

/**
 * Counts conversations that came through nodes in order.
 *
 * - a conversation reaches steps as `reachSteps` says; other nodes may lie between
 * - of first = reached / reached the first step; of previous = reached / reached the step before, and at the first step
 *   reached / all conversations
 * - stopped: whoever reaches a step and not the next is counted by what became of the visit that `stopOf` names; `onward` there
 *   is `elsewhere`. So reached = reached the next step + all of stopped
 * - since previous = entering of the visit that reached the step − entering of the one that reached the step before,
 *   in milliseconds
 *
 * @param nodes the steps, as they are stored.
 */
export function funnelOf(journeys: Iterable<Journey>, nodes: readonly string[]): Omit<Funnel, 'scope'> {
  const steps = nodes.map((): Step => ({ reached: 0, stopped: { ...noEnds, elsewhere: 0 }, waited: [] }));
  let conversations = 0;
  for (const { visits } of journeys) {
    conversations += 1;
    const reached = reachSteps(visits, nodes);
    for (const [place, visit] of reached.entries()) {
      const [step, previous] = [steps[place], reached[place - 1]];
      if (step === undefined) continue;
      step.reached += 1;
      if (previous !== undefined) step.waited.push(visit.at - previous.at);
    }
    const last = steps[reached.length - 1];
    if (last !== undefined && reached.length < nodes.length) last.stopped[fateOf(stopOf(visits, reached)?.became)] += 1;
  }
  const first = steps[0]?.reached ?? 0;
  return {
    conversations,
    steps: steps.map(({ reached, stopped, waited }, at) => ({
      node: nodes[at] || null,
      reached,
      ofFirst: proportionOf(reached, first),
      ofPrevious: proportionOf(reached, steps[at - 1]?.reached ?? conversations),
      stopped,
      sincePrevious: distributionOf(waited),
    })),
  };
}

function fateOf(became: Became | undefined): keyof Stopped {
  return became === undefined || became === 'onward' ? 'elsewhere' : became;
}
