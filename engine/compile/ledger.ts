import type { EffectRequest } from '../sdk/effect.ts';
import type { FaultReason } from '../sdk/event.ts';
import { recentTexts, type Scope, type Stay, type Step } from '../sdk/machine.ts';
import { unknownContact } from '../sdk/unknownContact.ts';
import { typeOfValue, value, type Value } from '../sdk/value.ts';
import type { Context, Decision, Fault, FlowEvent, Spoken, TimerRequest, Visit } from './context.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { noSigns, type Signs } from './signs.ts';

/** The name of the timer that bounds an effect. */
export const effectTimer = 'effect-timeout';

/** What one event changes and asks for, as it is gathered. */
export class Ledger {
  readonly scope: { -readonly [K in keyof Scope]: Scope[K] };
  readonly context: { -readonly [K in keyof Context]: Context[K] };
  readonly #variables: Plan['variables'];
  readonly #clock: FlowEvent['clock'];
  readonly #messages: Spoken[] = [];
  readonly #visits: Visit[] = [];
  readonly #requests: EffectRequest[] = [];
  readonly #timers: TimerRequest[] = [];
  readonly #cancelled: string[] = [];
  readonly #faults: Fault[] = [];

  constructor(plan: Plan, context: Context, { clock }: FlowEvent) {
    this.#variables = plan.variables;
    this.#clock = clock;
    this.context = { ...context };
    this.scope = {
      locale: context.locale,
      variables: context.variables,
      contact: context.contact ?? unknownContact,
      text: context.texts[context.texts.length - 1] ?? '',
      texts: context.texts,
      memory: context.memory,
      now: clock.now,
    };
  }

  decision(stop: string): Decision {
    return {
      stop,
      context: { ...this.context, variables: this.scope.variables },
      output: { messages: this.#messages, visits: this.#visits, requests: this.#requests, timers: this.#timers, cancelled: this.#cancelled, faults: this.#faults },
    };
  }

  visit(node: PlannedNode, entered: boolean, outlet: string | null): void {
    this.#visits.push({ node: node.id, entered, outlet });
  }

  fault(reason: FaultReason, node: PlannedNode | null, detail: string): void {
    this.#faults.push({ reason, node: node?.id ?? null, detail });
  }

  hear(text: string): void {
    this.context.visits = 0;
    this.context.texts = [...this.context.texts, text].slice(-recentTexts);
    this.scope.texts = this.context.texts;
    this.scope.text = text;
  }

  /** What the next node that is entered is to know. */
  tell(memory: string): void {
    this.context.memory = memory;
    this.scope.memory = memory;
  }

  /** Keeps what was noticed; once it has led to a person it counts anew. */
  notice({ signs, reason }: { readonly signs: Signs; readonly reason: FaultReason | null }): FaultReason | null {
    this.context.signs = reason === null ? signs : noSigns;
    return reason;
  }

  /** Says and sets what a step does on its way. */
  carryOut(node: PlannedNode, step: Step): void {
    if (step.set) this.#set(step.set);
    for (const say of step.say ?? []) this.#messages.push({ text: say.text, choices: say.choices ?? [], node: node.id, ...(say.rateable && { rateable: true }), ...(say.survey && { survey: say.survey }) });
  }

  /** What a node that waits asks for, and which of what was pending goes on. */
  keepWaiting(node: PlannedNode, step: Stay): void {
    if (!step.hold || step.request) this.dropEffect();
    if (step.timers || step.request) this.#cancelTimers((timer) => timer.name !== effectTimer);
    if (step.request) {
      const id = this.#clock.ids();
      this.context.effect = { id, kind: step.request.kind };
      this.#requests.push({ ...step.request, id, node: node.id ?? '' });
      if (step.request.timeoutMs !== null) this.#start(effectTimer, step.request.timeoutMs);
    }
    for (const name in step.timers) this.#start(name, step.timers[name] ?? 0);
  }

  /** Nothing that the node left behind matters any more. */
  settle(): void {
    this.dropEffect();
    this.#cancelTimers(() => true);
    this.context.memory = null;
    this.scope.memory = null;
    this.context.choices = [];
  }

  /** With the effect goes the timer that bounds it. */
  dropEffect(): void {
    if (this.context.effect === null) return;
    this.#cancelled.push(this.context.effect.id);
    this.context.effect = null;
    this.#cancelTimers((timer) => timer.name === effectTimer);
  }

  #start(name: string, delayMs: number): void {
    const id = this.#clock.ids();
    this.context.timers = [...this.context.timers, { id, name }];
    this.#timers.push({ id, name, due: this.#clock.now + delayMs });
  }

  #cancelTimers(which: (timer: Context['timers'][number]) => boolean): void {
    for (const timer of this.context.timers) if (which(timer)) this.#cancelled.push(timer.id);
    this.context.timers = this.context.timers.filter((timer) => !which(timer));
  }

  #set(values: Readonly<Record<string, Value>>): void {
    for (const [name, given] of Object.entries(values)) {
      const declared = Object.hasOwn(this.#variables, name) ? this.#variables[name] : undefined;
      if (declared === undefined) throw new Error(`the flow has no variable ${name}`);
      if (!value.safeParse(given).success || typeOfValue(given) !== typeOfValue(declared)) throw new Error(`the variable ${name} cannot hold this value`);
    }
    this.scope.variables = { ...this.scope.variables, ...values };
  }
}
