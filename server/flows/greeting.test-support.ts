import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A flow that greets, hears one message, and says goodbye. */
export function greeting(hello = 'Hello'): FlowDocument {
  return {
    formatVersion: 3,
    name: { zh: '问候', en: 'Greeting' },
    locales: ['zh', 'en'],
    variables: [],
    knowledge: [],
    start: 'hello',
    handoff: noTriggers,
    nodes: [
      { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好', en: hello }], expect: { kind: 'text' } } },
      { id: 'bye', type: 'end', config: { say: { zh: '再见', en: 'Bye' } } },
    ],
    edges: [{ from: 'hello', outlet: 'answered', to: 'bye' }],
    layout: { nodes: [], groups: [], notes: [] },
  };
}
