import { assign, setup } from 'xstate';
import type { Context, Decision, FlowEvent, Output, Stop } from './context.ts';
import { decide } from './decide.ts';
import { closedStop, junctionKey, phaseKey, phasesOf, resumeStop, startStop, type Plan } from './plan.ts';
import type { Reach } from './reach.ts';
import { noSigns } from './signs.ts';

/** Where in the machine an event is being decided: what guards and actions are given. */
interface Candidate {
  readonly from: Stop;
  readonly to: string;
}

interface Transition {
  target: string;
  guard: { type: 'leadsTo'; params: Candidate };
  actions: [{ type: 'emit'; params: (now: { context: Context; event: FlowEvent }) => Output }, { type: 'carry'; params: Candidate }];
}

interface State {
  description: string;
  meta: { node: string | null; type: string; phase: string };
  on: Record<string, (Transition | typeof forbidden)[]>;
  always?: Transition[];
}

/** A transition that goes nowhere, so that the root's does not apply either. */
const forbidden = {};

/** Stands for a place outside every state: what the root of the machine decides from. */
const anywhere: Stop = { key: '', kind: 'anywhere', node: -1, phase: '', status: 'bot' };

/**
 * Builds the XState machine of a flow. Its states are the stops; an event's candidates are the
 * stops it can lead to, and the guard that holds is that of the stop the nodes' logic decided on.
 * The logic runs once per event: guard and actions read the same decision.
 */
export function buildMachine(plan: Plan, reach: Reach, stops: ReadonlyMap<string, Stop>) {
  const decisions = new WeakMap<FlowEvent, { from: Stop; context: Context; decision: Decision }>();

  function decisionOf(from: Stop, context: Context, event: FlowEvent): Decision {
    const last = decisions.get(event);
    if (last && last.from === from && last.context === context) return last.decision;
    const decision = decide(plan, reach.junctions, from, context, event);
    decisions.set(event, { from, context, decision });
    return decision;
  }

  const machine = setup({
    types: { context: freshContext(plan), events: sampleEvent },
    guards: {
      leadsTo: ({ context, event }, candidate: Candidate) => decisionOf(candidate.from, context, event).stop === candidate.to,
    },
    actions: {
      /** Hands the decision's output to whoever advances the machine; nothing else ever happens here. */
      emit: ({ event }, output: Output) => event.collect(output),
      carry: assign(({ context, event }, candidate: Candidate) => decisionOf(candidate.from, context, event).context),
    },
  });

  function transitions(from: Stop, keys: Iterable<string>): Transition[] {
    return [...keys].map((to) => ({
      target: from === anywhere ? `.${to}` : to,
      guard: { type: 'leadsTo', params: { from, to } },
      actions: [
        { type: 'emit', params: ({ context, event }) => decisionOf(from, context, event).output },
        { type: 'carry', params: { from, to } },
      ],
    }));
  }

  const rescued = phaseKey(plan.rescue, 'queued');
  // Wherever the conversation stands, it may turn out that a person is wanted.
  const handed = plan.triggers.to < 0 ? [rescued] : [...reach.entering(plan.triggers.to), rescued];
  const states: Record<string, State> = {};
  for (const node of [...plan.nodes, plan.rescue]) {
    const meta = { node: node.id, type: node.type };
    const phases = phasesOf(node);
    const keys = new Set([...phases.map(([name]) => phaseKey(node, name)), ...reach.leaving(node), ...handed, closedStop.key]);
    const junction = stops.get(junctionKey(node));
    if (junction && reach.junctions.has(node.index)) {
      states[junction.key] = { description: node.id ?? '', meta: { ...meta, phase: '' }, on: {}, always: transitions(junction, keys) };
    }
    for (const [name, phase] of phases) {
      const from = stops.get(phaseKey(node, name));
      if (from === undefined) continue;
      const candidates = transitions(from, keys);
      const state: State = { description: node.id ?? '', meta: { ...meta, phase: name }, on: { 'customer.text': candidates, 'customer.left': candidates, 'timer.*': candidates } };
      if (phase.onChoice) state.on['customer.choice'] = candidates;
      if (phase.onOutcome) state.on['outcome.*'] = candidates;
      if (phase.awaits === 'person') Object.assign(state.on, { 'customer.handoff': [forbidden], fault: [forbidden] });
      states[from.key] = state;
    }
  }

  return machine.createMachine({
    id: 'flow',
    initial: startStop.key,
    context: freshContext(plan),
    on: { 'customer.handoff': transitions(anywhere, handed), fault: transitions(anywhere, [rescued]) },
    states: {
      [startStop.key]: { on: { begin: transitions(startStop, new Set([...reach.entering(plan.start), ...handed])) } },
      ...states,
      [resumeStop.key]: {},
      [closedStop.key]: { type: 'final' },
    },
  });
}

export type FlowMachine = ReturnType<typeof buildMachine>;

/** The context of a conversation to which nothing has happened. */
export function freshContext(plan: Plan): Context {
  return {
    locale: plan.document.locales[0] ?? 'en',
    variables: plan.variables,
    texts: [],
    memory: null,
    effect: null,
    timers: [],
    choices: [],
    visits: 0,
    at: -1,
    resume: -1,
    unheard: [],
    contact: null,
    signs: noSigns,
  };
}

/** Tells the compiler what events look like. */
const sampleEvent: FlowEvent = { type: 'begin', input: { type: 'customer.handoff' }, clock: { now: 0, ids: () => '' }, collect: () => undefined };
