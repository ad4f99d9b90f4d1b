import { json } from '../../../engine/sdk/value.ts';
import type { NewFlowTranscript, Step } from '../../../server/contract.ts';
import type { AgentDeed, RefusedDeed } from './happening.ts';
import type { Forced, TrialStore } from './trialStore.ts';

/** Does in a trial what is done in a transcript. What cannot be done any more becomes a point that says so. */
export async function enact(store: TrialStore, { locale, variables = {}, startsAt, steps }: NewFlowTranscript['transcript']): Promise<void> {
  const trial = store.getState();
  const begun = steps.findIndex((step) => !('forces' in step));
  const leading = steps.slice(0, begun < 0 ? undefined : begun);
  const expected: Forced[] = [];
  const expect = (step: Step): void => {
    if ('forces' in step) expected.push({ kind: step.forces, outcome: step.outcome, data: json.parse(step.data) });
  };
  leading.forEach(expect);
  trial.expect(expected);
  await trial.begin({ node: null, locale, variables, text: '' }, Date.parse(startsAt));
  for (const step of steps.slice(leading.length)) {
    expect(step);
    await perform(store, step);
  }
  trial.expect([]);
}

async function perform(store: TrialStore, step: Step): Promise<void> {
  const { act, pass, here } = store.getState();
  const closed = here?.status === 'closed';
  const refuse = (what: RefusedDeed, code: string) => act({ type: 'refused', what, code });
  if ('customer' in step) await (closed ? refuse(step, 'conversation.closed') : act({ type: 'text', text: step.customer }));
  else if ('asksForPerson' in step) await (closed ? refuse(step, 'conversation.closed') : act({ type: 'ask-person' }));
  else if ('customerLeaves' in step) await (closed ? refuse(step, 'conversation.closed') : act({ type: 'leave' }));
  else if ('picks' in step) {
    const choice = here?.snapshot.context.choices.find(({ label }) => label === step.picks);
    if (closed) await refuse(step, 'conversation.closed');
    else await (choice ? act({ type: 'choice', choice: choice.id, label: choice.label }) : refuse(step, 'choice.not-offered'));
  } else if ('silence' in step) await pass(silenceMs(step.silence));
  else if ('agentSays' in step) await act({ type: 'agent-says', text: step.agentSays, name: step.name ?? '' });
  else if ('agent' in step) {
    const deed: AgentDeed = step.agent;
    if (!(await act({ type: 'agent', deed, name: step.name ?? '' }))) await refuse(step, 'record.unknown');
  }
}

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function silenceMs(text: string): number {
  return Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? 0);
}
