import * as z from 'zod';
import { call, defineEffect, onOutcomes } from './effect.ts';
import { isOpen } from './isOpen.ts';
import { leave, stay, type NodeMachine, type Say, type Scope, type Step } from './machine.ts';
import type { OpeningHours } from './openingHours.ts';

/** Puts a conversation into the queue of the people who can help. A person decides when it ends. */
export const handoff = defineEffect({
  kind: 'handoff',
  params: z.strictObject({
    team: z.string().nullable(),
    note: z.string(),
    priority: z.int(),
    /** What the agent has to know, and how well at least: 1 to 5. */
    skills: z.array(z.strictObject({ skill: z.string(), level: z.int() })).default([]),
    /** Why a person is wanted: `flow` where it was drawn, else the reason of the rescue. */
    reason: z.string().default('flow'),
    /** Do not queue when nobody who could take it is on duty. */
    wantsSomeone: z.boolean().default(false),
    /** Milliseconds without a sign of the customer after which they have left the queue. */
    abandonMs: z.number().nullable().default(null),
  }),
  outcomes: {
    /** Nobody who could take it is on duty; it was not queued. */
    unavailable: z.null(),
    /** A person is on; more outcomes follow. */
    accepted: z.strictObject({ agent: z.string() }),
    /** The person left without finishing; back to the queue. */
    requeued: z.null(),
    /** The person has finished with what the customer came for. */
    resolved: z.null(),
    /** The person gives the conversation back to the bot. */
    returned: z.null(),
  },
  timeoutMs: null,
});

/** What a hand-off needs to know, from a node's configuration or from a rescue. */
export interface HandoffPlan {
  readonly team: string | null;
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  readonly priority: (scope: Scope) => number;
  readonly note: (scope: Scope) => string;
  /** Said to the customer when they join the queue; empty says nothing. */
  readonly waiting: (scope: Scope) => string;
  /** Said when nobody came in time. */
  readonly unanswered: (scope: Scope) => string;
  /** Milliseconds until nobody came in time; null waits for ever. */
  readonly patienceMs: number | null;
  /** Null is always. */
  readonly hours: OpeningHours | null;
  /** Said outside the hours. */
  readonly closed: (scope: Scope) => string;
  /** It leaves at once when nobody who could take it is on duty. */
  readonly wantsSomeone: boolean;
  /** Said then. */
  readonly nobody: (scope: Scope) => string;
  /** Milliseconds without a sign of the customer after which they have left the queue; null never. */
  readonly abandonMs: number | null;
}

/**
 * The states of being with a person: in the queue, then with an agent. While they last the bot is
 * silent and the customer's messages go to the log alone. Outlets: `resolved`, `returned`, `timeout`, `unavailable`, `left`.
 * Why it was entered, where that is not because it was drawn so, is in the memory it is entered with.
 */
export function handoffMachine(plan: HandoffPlan): NodeMachine {
  const silent = (phase: string) => (): Step => stay(phase, { hold: true });
  const patience = plan.patienceMs === null ? {} : { unanswered: plan.patienceMs };
  const leaving = (outlet: string, words: HandoffPlan['waiting']) => (scope: Scope) => leave(outlet, { say: said(words(scope)) });
  const [unavailable, unanswered, left] = [leaving('unavailable', plan.nobody), leaving('timeout', plan.unanswered), () => leave('left')];
  const ended = { resolved: () => leave('resolved'), returned: () => leave('returned'), unavailable };
  return {
    enter(scope) {
      if (plan.hours !== null && !isOpen(plan.hours, scope.now)) return leaving('unavailable', plan.closed)(scope);
      return stay('queued', { say: said(plan.waiting(scope)), request: call(handoff, paramsOf(plan, scope)), timers: patience });
    },
    ...((plan.hours !== null || plan.wantsSomeone) && { passes: ['unavailable'] }),
    phases: {
      queued: {
        awaits: 'person',
        status: 'queued',
        onText: silent('queued'),
        onTimer: { unanswered },
        onOutcome: onOutcomes(handoff, { accepted: () => stay('agent', { hold: true, timers: {} }), requeued: silent('queued'), ...ended }),
        onLeft: left,
      },
      agent: {
        awaits: 'person',
        status: 'agent',
        onText: silent('agent'),
        // Accepted again: another agent has taken over.
        onOutcome: onOutcomes(handoff, { accepted: silent('agent'), requeued: () => stay('queued', { hold: true, timers: patience }), ...ended }),
        onLeft: left,
      },
    },
  };
}

function paramsOf({ team, skills, priority, note, wantsSomeone, abandonMs }: HandoffPlan, scope: Scope) {
  const reason = typeof scope.memory === 'string' ? scope.memory : 'flow';
  return { team, note: note(scope), priority: priority(scope), skills: [...skills], reason, wantsSomeone, abandonMs };
}

function said(text: string): readonly Say[] {
  return text === '' ? [] : [{ text }];
}
