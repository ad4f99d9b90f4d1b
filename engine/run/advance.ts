import { createActor, type AnyActorScope } from 'xstate';
import { freshContext, type FlowMachine } from '../compile/buildMachine.ts';
import type { CompiledFlow } from '../compile/compileFlow.ts';
import type { Context, Output, Stop } from '../compile/context.ts';
import { decide } from '../compile/decide.ts';
import { closedStop, resumeStop, startStop } from '../compile/plan.ts';
import type { Clock, ContactFacts, InputEvent } from '../sdk/event.ts';
import { typeOfValue, value } from '../sdk/value.ts';
import type { Snapshot } from './snapshot.ts';

/** What one event came to. Nothing has been done yet: whoever called does it, all or nothing. */
export interface Advance extends Output {
  readonly snapshot: Snapshot;
  readonly status: 'bot' | 'queued' | 'agent' | 'closed';
  /** False when the event no longer concerned the conversation: a stale timer, a settled effect. */
  readonly heard: boolean;
}

/** Starts a conversation. Variables the flow does not declare, or declares with another type, are left out. */
export function begin(flow: CompiledFlow, opening: { readonly locale: string; readonly variables: Context['variables']; readonly contact?: ContactFacts | undefined }, clock: Clock): Advance {
  const { locale, variables, contact = null } = opening;
  const context = freshContext(flow.plan);
  const given = Object.entries(variables).filter(([name, of]) => {
    const declared = Object.hasOwn(context.variables, name) ? context.variables[name] : undefined;
    return declared !== undefined && typeOfValue(declared) === typeOfValue(of) && value.safeParse(of).success;
  });
  const start: Snapshot = { state: startStop.key, context: { ...context, locale, variables: { ...context.variables, ...Object.fromEntries(given) }, contact } };
  return advance(flow, start, { type: 'begin', locale, variables }, clock);
}

/**
 * Takes a conversation through one event: pure, synchronous, and total. The same flow, snapshot,
 * event and clock always give the same result. A null snapshot is one that could not be read: the
 * conversation goes to a person with what can still be known of it: the customer's `locale`.
 *
 * @example
 * const turn = advance(flow, snapshot, { type: 'customer.text', text: '你好' }, { now, ids });
 */
export function advance(flow: CompiledFlow, snapshot: Snapshot | null, event: InputEvent, clock: Clock, locale?: string): Advance {
  const stop = snapshot === null ? undefined : flow.stops.get(snapshot.state);
  if (snapshot === null || stop === undefined) return rescued(flow, clock, snapshot?.context.locale ?? locale);
  const type = machineEvent(snapshot.context, event);
  if (stop === closedStop || type === null) return unheard(snapshot, stop);

  const total = emptyOutput();
  let current = step(flow, snapshot, type, event, clock, total);
  for (let next = firstUnheard(flow, current); next !== null; next = firstUnheard(flow, current)) {
    current = step(flow, next.snapshot, 'customer.text', { type: 'customer.text', text: next.text }, clock, total);
  }
  const status = flow.stops.get(current.state)?.status ?? 'closed';
  const cancelled = new Set(total.cancelled);
  return {
    ...total,
    // What one step asks for and the next takes back never gets out.
    requests: total.requests.filter((each) => !cancelled.has(each.id)),
    timers: total.timers.filter((each) => !cancelled.has(each.id)),
    snapshot: current,
    status,
    heard: true,
  };
}

interface Totals {
  readonly messages: Output['messages'][number][];
  readonly visits: Output['visits'][number][];
  readonly requests: Output['requests'][number][];
  readonly timers: Output['timers'][number][];
  readonly cancelled: string[];
  readonly faults: Output['faults'][number][];
}

function emptyOutput(): Totals {
  return { messages: [], visits: [], requests: [], timers: [], cancelled: [], faults: [] };
}

/** Sends one event through the machine, adding what it asks for to `total`. */
function step(flow: CompiledFlow, from: Snapshot, type: string, input: InputEvent, clock: Clock, total: Totals): Snapshot {
  const collect = (output: Output): void => {
    total.messages.push(...output.messages);
    total.visits.push(...output.visits);
    total.requests.push(...output.requests);
    total.timers.push(...output.timers);
    total.cancelled.push(...output.cancelled);
    total.faults.push(...output.faults);
  };
  const event = { type, input, clock, collect };
  const scope = scopeOf(flow.machine);
  const at = { value: from.state, context: nothingKnown, status: 'active', output: undefined, error: undefined, children: {}, historyValue: {} } as const;
  // XState looks through a context that it restores for actors, which costs more than the transition does.
  const restored = { ...flow.machine.restoreSnapshot(at, scope), context: from.context };
  const after = flow.machine.transition(restored, event, scope);
  const state = typeof after.value === 'string' ? after.value : closedStop.key;
  if (state !== resumeStop.key) return { state, context: after.context };
  const back = decide(flow.plan, flow.reach.junctions, resumeStop, after.context, event);
  collect(back.output);
  return step(flow, { state: back.stop, context: back.context }, 'resumed', input, clock, total);
}

const nothingKnown = {};

/** Texts that came while the bot was busy are heard as soon as it waits for what the customer types. */
function firstUnheard(flow: CompiledFlow, current: Snapshot): { snapshot: Snapshot; text: string } | null {
  const [text, ...unheard] = current.context.unheard;
  const stop = flow.stops.get(current.state);
  if (text === undefined || stop === undefined) return null;
  const phase = flow.plan.nodes[stop.node]?.machine.phases?.[stop.phase];
  return phase?.awaits === 'customer' && phase.onText ? { text, snapshot: { ...current, context: { ...current.context, unheard } } } : null;
}

/** The machine's name for an event, or null when what it answers is not pending any more. */
function machineEvent(context: Context, event: InputEvent): string | null {
  switch (event.type) {
    case 'timer': {
      const timer = context.timers.find((each) => each.id === event.timer);
      return timer ? `timer.${timer.name}` : null;
    }
    case 'outcome':
      return context.effect?.id === event.effect ? `outcome.${event.outcome}` : null;
    case 'customer.choice':
      return context.choices.some((each) => each.id === event.choice) ? event.type : null;
    case 'begin':
    case 'customer.text':
    case 'customer.handoff':
    case 'customer.left':
    case 'fault':
      return event.type;
  }
}

function unheard(snapshot: Snapshot, stop: Stop): Advance {
  return { ...emptyOutput(), snapshot, status: stop.status, heard: false };
}

function rescued(flow: CompiledFlow, clock: Clock, locale: string | undefined): Advance {
  const context = freshContext(flow.plan);
  const snapshot: Snapshot = { state: startStop.key, context: { ...context, locale: locale ?? context.locale } };
  return advance(flow, snapshot, { type: 'fault', reason: 'snapshot-unreadable' }, clock);
}

const scopes = new WeakMap<FlowMachine, AnyActorScope>();

/**
 * XState's `transition` makes an actor for each call, two thirds of its cost (13 µs against 5);
 * these machines spawn nothing, so one scope that does nothing serves them all.
 */
function scopeOf(machine: FlowMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const nothing = (): void => undefined;
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action) => action.exec?.(action.info, action.params),
  };
  scopes.set(machine, scope);
  return scope;
}
