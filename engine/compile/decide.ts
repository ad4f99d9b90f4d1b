import type { FaultReason } from '../sdk/event.ts';
import { close, recentTexts, type OutcomeHandler, type Stay, type Step } from '../sdk/machine.ts';
import { wishes } from '../sdk/wishes.ts';
import { rescueOutlet, type Context, type Decision, type FlowEvent, type Stop } from './context.ts';
import { effectTimer, Ledger } from './ledger.ts';
import { noticeText } from './noticeText.ts';
import { noticeUnmet } from './noticeUnmet.ts';
import { closedStop, junctionKey, passesThrough, phaseKey, resumeStop, type Plan, type PlannedNode } from './plan.ts';
import { noSigns } from './signs.ts';
import { waitsInVain } from './waitsInVain.ts';

/** Nodes a conversation may enter before the customer does something again. */
export const visitBudget = 1_000;

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
  readonly #ledger: Ledger;
  #stop = '';
  /** The node to enter next; each step sets it or a stop. */
  #next: number | undefined;

  constructor(plan: Plan, junctions: ReadonlySet<number>, context: Context, event: FlowEvent) {
    this.#plan = plan;
    this.#junctions = junctions;
    this.#event = event;
    this.#ledger = new Ledger(plan, context, event);
  }

  decision(): Decision {
    return this.#ledger.decision(this.#stop);
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
    this.#ledger.context.visits = 0;
    this.enter(index);
  }

  enterNode(node: PlannedNode | undefined): void {
    this.#enterOne(node);
    this.#follow();
  }

  #enterOne(node: PlannedNode | undefined): void {
    const { context, scope } = this.#ledger;
    this.#next = undefined;
    if (node === undefined) return this.rescue('node-failed', null, 'no such node');
    if (context.visits >= visitBudget) return this.rescue('visit-budget', node, '');
    context.visits += 1;
    this.#attempt(node, true, () => node.machine.enter(scope));
  }

  /** Hands an event to the phase that waits for it. */
  handle(from: Stop): void {
    const { context, scope } = this.#ledger;
    const node = from.node === this.#plan.rescue.index ? this.#plan.rescue : this.#plan.nodes[from.node];
    const phase = node?.machine.phases?.[from.phase];
    if (node === undefined || phase === undefined) return this.rescue('snapshot-unreadable', null, `no phase ${from.key}`);
    const { input } = this.#event;
    switch (input.type) {
      case 'customer.text': {
        const wanted = phase.status === undefined ? this.#ledger.notice(noticeText(this.#plan.triggers, context, input.text, input.mood)) : null;
        const { onText } = phase;
        if (onText === undefined && wanted === null) return this.#defer(from, input.text);
        this.#ledger.hear(input.text);
        return wanted === null ? this.#continue(node, () => onText?.(scope, input.text)) : this.leaveFor(wanted);
      }
      case 'customer.choice': {
        const chosen = context.choices.find((each) => each.id === input.choice);
        if (chosen) this.#ledger.hear(chosen.label);
        return this.#continue(node, () => phase.onChoice?.(scope, input.choice));
      }
      case 'timer': {
        const timer = context.timers.find((each) => each.id === input.timer);
        context.timers = context.timers.filter((each) => each !== timer);
        if (timer?.name === effectTimer) return this.#expire(node, phase.onOutcome?.get('timeout'));
        const onTimer = timer && phase.onTimer && Object.hasOwn(phase.onTimer, timer.name) ? phase.onTimer[timer.name] : undefined;
        if (onTimer === undefined) return this.#remain(from);
        return this.#continue(node, () => onTimer(scope));
      }
      case 'outcome':
        return this.#continue(node, () => phase.onOutcome?.get(input.outcome)?.(scope, input.data));
      case 'customer.left':
        return this.#continue(node, () => (phase.onLeft ? phase.onLeft(scope) : close()));
      case 'begin':
      case 'customer.handoff':
      case 'fault':
        return this.rescue('snapshot-unreadable', node, `unexpected ${input.type}`);
    }
  }

  /** A person takes over wherever the conversation stands. */
  leaveFor(reason: FaultReason): void {
    const { context } = this.#ledger;
    const node = this.#plan.nodes[context.at];
    if (node) this.#ledger.visit(node, false, rescueOutlet);
    context.visits = 0;
    this.#handOver(reason, node ?? null, '');
    this.#follow();
  }

  /** A person is wanted: at the node that the flow names for it, or in the rescue. What broke, and whoever steps in, is the rescue's. */
  #handOver(reason: FaultReason, node: PlannedNode | null, detail: string): void {
    const { to } = this.#plan.triggers;
    if (to < 0 || !wishes.has(reason)) return this.rescue(reason, node, detail);
    this.#ledger.fault(reason, node, detail);
    this.#ledger.settle();
    this.#ledger.tell(reason);
    this.#next = to;
  }

  rescue(reason: FaultReason, node: PlannedNode | null, detail: string): void {
    this.#next = undefined;
    this.#ledger.fault(reason, node, detail);
    this.#ledger.tell(reason);
    const { rescue } = this.#plan;
    this.#apply(rescue, true, rescue.machine.enter(this.#ledger.scope));
  }

  /** Nobody listens just now: the text is kept, and heard when the bot next waits for the customer. */
  #defer(from: Stop, text: string): void {
    const { context } = this.#ledger;
    context.unheard = [...context.unheard, text].slice(-recentTexts);
    this.#remain(from);
  }

  #remain(from: Stop): void {
    this.#stop = from.key;
  }

  #expire(node: PlannedNode, handler: OutcomeHandler | undefined): void {
    this.#ledger.dropEffect();
    if (handler) return this.#continue(node, () => handler(this.#ledger.scope, null));
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
    this.#ledger.visit(node, entered, typeof drawn === 'number' ? 'failed' : rescueOutlet);
    if (typeof drawn !== 'number') return this.rescue(reason, node, detail);
    this.#ledger.fault(reason, node, detail);
    if (this.#givesUp(node, 'failed')) return;
    this.#ledger.settle();
    this.#next = drawn;
  }

  #apply(node: PlannedNode, entered: boolean, step: Step): void {
    if (entered && step.to !== 'phase' && !mayPass(node, step)) throw new Error('a node with phases waits when it is entered');
    if (step.to === 'phase' && waitsInVain(node, step, this.#ledger.context)) throw new Error(`${node.type} would wait in ${step.phase} for nothing`);
    this.#ledger.carryOut(node, step);
    if (step.to === 'phase') return this.#wait(node, entered, step);
    this.#ledger.settle();
    if (step.to === 'closed') {
      this.#ledger.visit(node, entered, null);
      this.#stop = closedStop.key;
      return;
    }
    this.#ledger.visit(node, entered, step.outlet);
    if (this.#givesUp(node, step.outlet)) return;
    const to = node.next.get(step.outlet);
    if (to === undefined) this.rescue('outlet-not-drawn', node, step.outlet);
    else if (to === 'closed') this.#stop = closedStop.key;
    else if (to === 'resume') this.#stop = resumeStop.key;
    else this.#next = to;
  }

  /** Whether a node that did not help once more leads to a person in place of where its outlet does. */
  #givesUp(node: PlannedNode, outlet: string): boolean {
    if (!node.unmet.has(outlet)) return false;
    const wanted = this.#ledger.notice(noticeUnmet(this.#plan.triggers, this.#ledger.context.signs, node.index));
    if (wanted !== null) this.#handOver(wanted, node, outlet);
    return wanted !== null;
  }

  #wait(node: PlannedNode, entered: boolean, step: Stay): void {
    const { context } = this.#ledger;
    if (entered) {
      this.#ledger.settle();
      this.#ledger.visit(node, true, null);
    }
    this.#ledger.keepWaiting(node, step);
    context.at = node.index;
    context.memory = step.memory ?? null;
    context.choices = step.choices ?? [];
    const awaits = node.machine.phases?.[step.phase]?.awaits;
    if (awaits === 'customer') context.resume = node.index;
    if (awaits === 'person') {
      // A person reads what came meanwhile; the bot does not answer it later, nor hold it against anybody.
      context.unheard = [];
      context.signs = noSigns;
    }
    this.#stop = phaseKey(node, step.phase);
  }
}

function mayPass(node: PlannedNode, step: Step): boolean {
  return passesThrough(node) || (step.to === 'outlet' && node.machine.passes?.includes(step.outlet) === true);
}
