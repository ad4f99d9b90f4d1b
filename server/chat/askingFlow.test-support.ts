import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A flow that asks, looks the answer up in the base `kb`, and asks again. */
export const askingFlow = {
  formatVersion: 3,
  name: { en: 'Ask' },
  locales: ['en'],
  variables: [],
  knowledge: ['kb'],
  start: 'ask',
  handoff: noTriggers,
  nodes: [
    { id: 'ask', type: 'conversation', config: { say: [{ en: 'Well?' }], expect: { kind: 'text' } } },
    { id: 'match', type: 'faq-match', config: { knowledge: 'kb' } },
  ],
  edges: [{ from: 'ask', outlet: 'answered', to: 'match' }, ...['answered', 'missed'].map((outlet) => ({ from: 'match', outlet, to: 'ask' }))],
  layout: { nodes: [], groups: [], notes: [] },
};
