import * as z from 'zod';
import { call, defineEffect, onOutcomes } from './effect.ts';
import { leave, stay, type NodeMachine, type Scope, type Step } from './machine.ts';

/** Puts a conversation into the queue of the people who can help. A person decides when it ends. */
export const handoff = defineEffect({
  kind: 'handoff',
  params: z.strictObject({ team: z.string().nullable(), note: z.string(), priority: z.int() }),
  outcomes: {
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
  readonly priority: number;
  readonly note: (scope: Scope) => string;
  /** Said to the customer when they join the queue; empty says nothing. */
  readonly waiting: (scope: Scope) => string;
  /** Said when nobody came in time. */
  readonly unanswered: (scope: Scope) => string;
  /** Milliseconds until nobody came in time; null waits for ever. */
  readonly patienceMs: number | null;
}

/**
 * The states of being with a person: in the queue, then with an agent. While they last the bot is
 * silent and the customer's messages go to the log alone. Outlets: `resolved`, `returned`, `timeout`.
 */
export function handoffMachine(plan: HandoffPlan): NodeMachine {
  const silent = (phase: string) => (): Step => stay(phase, { hold: true });
  const patience = plan.patienceMs === null ? {} : { unanswered: plan.patienceMs };
  const ended = { resolved: () => leave('resolved'), returned: () => leave('returned') };
  return {
    enter(scope) {
      const waiting = plan.waiting(scope);
      return stay('queued', {
        say: waiting === '' ? [] : [{ text: waiting }],
        request: call(handoff, { team: plan.team, note: plan.note(scope), priority: plan.priority }),
        timers: patience,
      });
    },
    phases: {
      queued: {
        awaits: 'person',
        status: 'queued',
        onText: silent('queued'),
        onTimer: {
          unanswered(scope) {
            const text = plan.unanswered(scope);
            return leave('timeout', { say: text === '' ? [] : [{ text }] });
          },
        },
        onOutcome: onOutcomes(handoff, { accepted: () => stay('agent', { hold: true, timers: {} }), requeued: silent('queued'), ...ended }),
      },
      agent: {
        awaits: 'person',
        status: 'agent',
        onText: silent('agent'),
        onOutcome: onOutcomes(handoff, { accepted: silent('agent'), requeued: () => stay('queued', { hold: true, timers: patience }), ...ended }),
      },
    },
  };
}
