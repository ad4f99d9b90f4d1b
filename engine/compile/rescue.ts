import { handoffMachine } from '../sdk/handoff.ts';
import { localize } from '../sdk/localizedText.ts';
import type { PlannedNode } from './plan.ts';

const nothing = (): string => '';

const waiting = {
  zh: '正在为您转接人工客服，请稍候。',
  en: 'I am bringing in a colleague. Please hold on for a moment.',
};

/**
 * What stands behind every flow: wherever it breaks, or the customer asks for it, a person takes
 * over. Resolved, the conversation is closed; given back, it goes on where the bot last listened.
 */
export function rescueNode(index: number): PlannedNode {
  return {
    id: null,
    index,
    type: 'rescue',
    outlets: [],
    machine: handoffMachine({
      team: null,
      skills: [],
      priority: () => 1,
      note: (scope) => (typeof scope.memory === 'string' ? scope.memory : ''),
      waiting: (scope) => localize(waiting, scope.locale, ['en']),
      unanswered: nothing,
      patienceMs: null,
      hours: null,
      closed: nothing,
      wantsSomeone: false,
      nobody: nothing,
      abandonMs: null,
    }),
    unmet: new Set(),
    next: new Map([['resolved', 'closed'] as const, ['returned', 'resume'] as const, ['left', 'closed'] as const]),
  };
}
