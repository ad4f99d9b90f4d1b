import { freshContext } from '../../../engine/compile/buildMachine.ts';
import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import { startStop } from '../../../engine/compile/plan.ts';
import { advance, type Advance } from '../../../engine/run/advance.ts';
import type { Scene } from '../../../engine/run/rehearse.ts';
import type { Snapshot } from '../../../engine/run/snapshot.ts';
import type { InputEvent } from '../../../engine/sdk/event.ts';
import { typeOfValue } from '../../../engine/sdk/value.ts';
import type { AgentDeed, Happening } from './happening.ts';
import type { Moment } from './moment.ts';

export interface Played {
  readonly moment: Moment;
  readonly scene: Scene;
}

/** Begins a trial. Pure: the same flow and beginning always give the same. */
export function open(flow: CompiledFlow, { locale, variables, text, now }: Extract<Happening, { type: 'begin' }>): Played {
  const context = freshContext(flow.plan);
  const given = Object.entries(variables).filter(([name, value]) => {
    const declared = Object.hasOwn(context.variables, name) ? context.variables[name] : undefined;
    return declared !== undefined && typeOfValue(declared) === typeOfValue(value);
  });
  const snapshot: Snapshot = {
    state: startStop.key,
    context: { ...context, locale, variables: { ...context.variables, ...Object.fromEntries(given) }, texts: text === '' ? [] : [text] },
  };
  return happen({ flow, snapshot, status: 'bot', timers: [], request: null, now, count: 0 }, { type: 'begin', locale, variables });
}

/** Takes a trial one happening further. Pure: the same moment and happening always give the same. */
export function play(moment: Moment, what: Exclude<Happening, { type: 'begin' }>): Played {
  switch (what.type) {
    case 'text':
      return happen(moment, { type: 'customer.text', text: what.text, ...(what.mood && { mood: what.mood }) });
    case 'choice':
      return happen(moment, { type: 'customer.choice', choice: what.choice });
    case 'ask-person':
      return happen(moment, { type: 'customer.handoff' });
    case 'leave':
      return happen(moment, { type: 'customer.left' });
    case 'outcome':
      return happen(moment, { type: 'outcome', effect: moment.request?.id ?? '', outcome: what.outcome, data: what.data });
    case 'agent':
      return happen(moment, { type: 'outcome', effect: moment.request?.id ?? '', outcome: outcomes[what.deed], data: what.deed === 'accepts' ? { agent: what.name } : null });
    case 'pass':
      return pass(moment, what.until);
    case 'set': {
      const { snapshot } = moment;
      const context = { ...snapshot.context, variables: { ...snapshot.context.variables, [what.name]: what.value } };
      return { moment: { ...moment, snapshot: { ...snapshot, context } }, scene: nothing };
    }
    case 'agent-says':
    case 'refused':
      return { moment, scene: nothing };
  }
}

const outcomes = { accepts: 'accepted', requeues: 'requeued', resolves: 'resolved', returns: 'returned', absent: 'unavailable' } as const satisfies Record<AgentDeed, string>;
const nothing: Scene = { heard: true, messages: [], visits: [], faults: [], requests: [] };

function pass(moment: Moment, until: number): Played {
  const next = moment.timers.toSorted((a, b) => a.due - b.due)[0];
  if (next === undefined || next.due > until) return { moment: { ...moment, now: Math.max(moment.now, until) }, scene: nothing };
  const fired = { ...moment, now: Math.max(moment.now, next.due), timers: moment.timers.filter((each) => each !== next) };
  return happen(fired, { type: 'timer', timer: next.id });
}

function happen(moment: Moment, event: InputEvent): Played {
  let { count } = moment;
  const turn = advance(moment.flow, moment.snapshot, event, { now: moment.now, ids: () => `id-${(count += 1)}` });
  return { moment: after(moment, turn, count), scene: { heard: turn.heard, messages: turn.messages, visits: turn.visits, faults: turn.faults, requests: turn.requests } };
}

function after(before: Moment, { snapshot, status, timers, requests, cancelled }: Advance, count: number): Moment {
  const gone = new Set(cancelled);
  const pending = snapshot.context.effect?.id;
  return {
    ...before,
    snapshot,
    status,
    count,
    timers: [...before.timers, ...timers].filter(({ id }) => !gone.has(id)),
    request: requests.find(({ id }) => id === pending) ?? (before.request?.id === pending ? before.request : null),
  };
}
