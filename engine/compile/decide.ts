import type { EffectRequest } from '../sdk/effect.ts';
import type { FaultReason } from '../sdk/event.ts';
import { recentTexts, type OutcomeHandler, type Scope, type Step } from '../sdk/machine.ts';
import { typeOfValue, value, type Value } from '../sdk/value.ts';
import { rescueOutlet, type Context, type Decision, type Fault, type FlowEvent, type Spoken, type Stop, type TimerRequest, type Visit } from './context.ts';
import { closedStop, junctionKey, passesThrough, phaseKey, resumeStop, type Plan, type PlannedNode } from './plan.ts';
import { waitsInVain } from './waitsInVain.ts';

/** Nodes a conversation may enter before the customer does something again. */
export const visitBudget = 1_000;

/** The name of the timer that bounds an effect. */
export const effectTimer = 'effect-timeout';

/**
 * Decides what one event comes to: runs the logic of the node that waits, then passes through nodes
 * until one waits again. Pure, and never throws: what breaks ends in the node's `failed` outlet
 * where that is drawn, else in the rescue.
 */
export function decide(plan: Plan, junctions: ReadonlySet<number>, from: Stop, context: Context, event: FlowEvent): Decision {
  const walk = new Walk(plan, junctions, context, event);
  if (from.kind === 'start') walk.enter(plan.start);
  else if (from.kind === 'junction') walk.enterNode(plan.nodes[from.node]);
  else if (from.kind === 'resume') walk.resume(context.resume < 0 ? plan.start : context.resume);
  else if (from.kind === 'phase') walk.handle(from);
  else walk.leaveFor(event.input.type === 'fault' ? event.input.reason : 'customer-asked');
  return walk.decision();
}

class Walk {
  readonly #plan: Plan;
  readonly #junctions: ReadonlySet<number>;
  readonly #event: FlowEvent;
  readonly #scope: { -readonly [K in keyof Scope]: Scope[K] };
  readonly #messages: Spoken[] = [];
  readonly #visits: Visit[] = [];
  readonly #requests: EffectRequest[] = [];
  readonly #timers: TimerRequest[] = [];
  readonly #cancelled: string[] = [];
  readonly #faults: Fault[] = [];
  #context: { -readonly [K in keyof Context]: Context[K] };
  #stop = '';
  /** The node to enter next; each step sets it or a stop. */
  #next: number | undefined;

  constructor(plan: Plan, junctions: ReadonlySet<number>, context: Context, event: FlowEvent) {
    this.#plan = plan;
    this.#junctions = junctions;
    this.#event = event;
    this.#context = { ...context };
    this.#scope = {
      locale: context.locale,
      variables: context.variables,
      text: context.texts[context.texts.length - 1] ?? '',
      texts: context.texts,
      memory: context.memory,
      now: event.clock.now,
    };
  }

  decision(): Decision {
    return {
      stop: this.#stop,
      context: { ...this.#context, variables: this.#scope.variables },
      output: {
        messages: this.#messages,
        visits: this.#visits,
        requests: this.#requests,
        timers: this.#timers,
        cancelled: this.#cancelled,
        faults: this.#faults,
      },
    };
  }

  /** Enters nodes in turn until one waits, or is a state of its own. */
  enter(index: number): void {
    this.#next = index;
    while (this.#next !== undefined) {
      const node = this.#plan.nodes[this.#next];
      if (node && this.#junctions.has(node.index)) {
        this.#stop = junctionKey(node);
        return;
      }
      this.#enterOne(node);
    }
  }

  /** A person gives the conversation back, so the budget begins anew. */
  resume(index: number): void {
    this.#context.visits = 0;
    this.enter(index);
  }

  enterNode(node: PlannedNode | undefined): void {
    this.#enterOne(node);
    this.#follow();
  }

  #enterOne(node: PlannedNode | undefined): void {
    this.#next = undefined;
    if (node === undefined) return this.rescue('node-failed', null, 'no such node');
    if (this.#context.visits >= visitBudget) return this.rescue('visit-budget', node, '');
    this.#context.visits += 1;
    this.#attempt(node, true, () => node.machine.enter(this.#scope));
  }

  /** Hands an event to the phase that waits for it. */
  handle(from: Stop): void {
    const node = from.node === this.#plan.rescue.index ? this.#plan.rescue : this.#plan.nodes[from.node];
    const phase = node?.machine.phases?.[from.phase];
    if (node === undefined || phase === undefined) return this.rescue('snapshot-unreadable', null, `no phase ${from.key}`);
    const { input } = this.#event;
    switch (input.type) {
      case 'customer.text': {
        const { onText } = phase;
        if (onText === undefined) return this.#defer(from, input.text);
        this.#hear(input.text);
        return this.#continue(node, () => onText(this.#scope, input.text));
      }
      case 'customer.choice': {
        const chosen = this.#context.choices.find((each) => each.id === input.choice);
        if (chosen) this.#hear(chosen.label);
        return this.#continue(node, () => phase.onChoice?.(this.#scope, input.choice));
      }
      case 'timer': {
        const timer = this.#context.timers.find((each) => each.id === input.timer);
        this.#context.timers = this.#context.timers.filter((each) => each !== timer);
        if (timer?.name === effectTimer) return this.#expire(node, phase.onOutcome?.get('timeout'));
        const onTimer = timer && phase.onTimer && Object.hasOwn(phase.onTimer, timer.name) ? phase.onTimer[timer.name] : undefined;
        if (onTimer === undefined) return this.#remain(from);
        return this.#continue(node, () => onTimer(this.#scope));
      }
      case 'outcome':
        return this.#continue(node, () => phase.onOutcome?.get(input.outcome)?.(this.#scope, input.data));
      case 'begin':
      case 'customer.handoff':
      case 'fault':
        return this.rescue('snapshot-unreadable', node, `unexpected ${input.type}`);
    }
  }

  /** A person takes over wherever the conversation stands. */
  leaveFor(reason: FaultReason): void {
    const node = this.#plan.nodes[this.#context.at];
    if (node) this.#visits.push({ node: node.id, entered: false, outlet: rescueOutlet });
    this.rescue(reason, node ?? null, '');
  }

  rescue(reason: FaultReason, node: PlannedNode | null, detail: string): void {
    this.#next = undefined;
    this.#faults.push({ reason, node: node?.id ?? null, detail });
    this.#scope.memory = reason;
    const { rescue } = this.#plan;
    this.#apply(rescue, true, rescue.machine.enter(this.#scope));
  }

  #hear(text: string): void {
    this.#context.visits = 0;
    this.#context.texts = [...this.#context.texts, text].slice(-recentTexts);
    this.#scope.texts = this.#context.texts;
    this.#scope.text = text;
  }

  /** Nobody listens just now: the text is kept, and heard when the bot next waits for the customer. */
  #defer(from: Stop, text: string): void {
    this.#context.unheard = [...this.#context.unheard, text].slice(-recentTexts);
    this.#remain(from);
  }

  #remain(from: Stop): void {
    this.#stop = from.key;
  }

  #expire(node: PlannedNode, handler: OutcomeHandler | undefined): void {
    this.#dropEffect();
    if (handler) return this.#continue(node, () => handler(this.#scope, null));
    this.#fail(node, 'effect-timeout', '');
    this.#follow();
  }

  #continue(node: PlannedNode, handler: () => Step | undefined): void {
    this.#attempt(node, false, handler);
    this.#follow();
  }

  #follow(): void {
    if (this.#next !== undefined) this.enter(this.#next);
  }

  #attempt(node: PlannedNode, entered: boolean, run: () => Step | undefined): void {
    try {
      const step = run();
      if (step === undefined) throw new Error(`${node.type} does not answer ${this.#event.type}`);
      this.#apply(node, entered, step);
    } catch (error) {
      this.#fail(node, 'node-failed', error instanceof Error ? error.message : String(error), entered);
    }
  }

  #fail(node: PlannedNode, reason: FaultReason, detail: string, entered = false): void {
    const drawn = node.next.get('failed');
    this.#visits.push({ node: node.id, entered, outlet: typeof drawn === 'number' ? 'failed' : rescueOutlet });
    if (typeof drawn !== 'number') return this.rescue(reason, node, detail);
    this.#faults.push({ reason, node: node.id, detail });
    this.#settle();
    this.#next = drawn;
  }

  #apply(node: PlannedNode, entered: boolean, step: Step): void {
    if (entered && step.to !== 'phase' && !passesThrough(node)) throw new Error('a node with phases waits when it is entered');
    if (step.to === 'phase' && waitsInVain(node, step, this.#context)) throw new Error(`${node.type} would wait in ${step.phase} for nothing`);
    if (step.set) this.#set(step.set);
    for (const say of step.say ?? []) this.#messages.push({ text: say.text, choices: say.choices ?? [], node: node.id, ...(say.rateable && { rateable: true }), ...(say.survey && { survey: say.survey }) });
    if (step.to === 'phase') return this.#wait(node, entered, step);
    this.#settle();
    if (step.to === 'closed') {
      this.#visits.push({ node: node.id, entered, outlet: null });
      this.#stop = closedStop.key;
      return;
    }
    this.#visits.push({ node: node.id, entered, outlet: step.outlet });
    const to = node.next.get(step.outlet);
    if (to === undefined) this.rescue('outlet-not-drawn', node, step.outlet);
    else if (to === 'closed') this.#stop = closedStop.key;
    else if (to === 'resume') this.#stop = resumeStop.key;
    else this.#next = to;
  }

  #wait(node: PlannedNode, entered: boolean, step: Extract<Step, { to: 'phase' }>): void {
    if (entered) {
      this.#settle();
      this.#visits.push({ node: node.id, entered: true, outlet: null });
    }
    const context = this.#context;
    if (!step.hold || step.request) this.#dropEffect();
    if (step.timers || step.request) this.#cancelTimers((timer) => timer.name !== effectTimer);
    if (step.request) {
      const id = this.#event.clock.ids();
      context.effect = { id, kind: step.request.kind };
      this.#requests.push({ ...step.request, id, node: node.id ?? '' });
      if (step.request.timeoutMs !== null) this.#start(effectTimer, step.request.timeoutMs);
    }
    for (const name in step.timers) this.#start(name, step.timers[name] ?? 0);
    context.at = node.index;
    context.memory = step.memory ?? null;
    context.choices = step.choices ?? [];
    const awaits = node.machine.phases?.[step.phase]?.awaits;
    if (awaits === 'customer') context.resume = node.index;
    // A person reads what came meanwhile; the bot does not answer it later.
    if (awaits === 'person') context.unheard = [];
    this.#stop = phaseKey(node, step.phase);
  }

  #start(name: string, delayMs: number): void {
    const id = this.#event.clock.ids();
    this.#context.timers = [...this.#context.timers, { id, name }];
    this.#timers.push({ id, name, due: this.#event.clock.now + delayMs });
  }

  /** Nothing that the node left behind matters any more. */
  #settle(): void {
    this.#dropEffect();
    this.#cancelTimers(() => true);
    this.#context.memory = null;
    this.#scope.memory = null;
    this.#context.choices = [];
  }

  #cancelTimers(which: (timer: Context['timers'][number]) => boolean): void {
    for (const timer of this.#context.timers) if (which(timer)) this.#cancelled.push(timer.id);
    this.#context.timers = this.#context.timers.filter((timer) => !which(timer));
  }

  /** With the effect goes the timer that bounds it. */
  #dropEffect(): void {
    if (this.#context.effect === null) return;
    this.#cancelled.push(this.#context.effect.id);
    this.#context.effect = null;
    this.#cancelTimers((timer) => timer.name === effectTimer);
  }

  #set(values: Readonly<Record<string, Value>>): void {
    for (const [name, given] of Object.entries(values)) {
      const declared = Object.hasOwn(this.#plan.variables, name) ? this.#plan.variables[name] : undefined;
      if (declared === undefined) throw new Error(`the flow has no variable ${name}`);
      if (!value.safeParse(given).success || typeOfValue(given) !== typeOfValue(declared)) throw new Error(`the variable ${name} cannot hold this value`);
    }
    this.#scope.variables = { ...this.#scope.variables, ...values };
  }
}
