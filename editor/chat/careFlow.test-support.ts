import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const text = (zh: string, en: string) => ({ zh, en });

/** A flow whose standing button leads to a person, and from there to the survey. */
export const careFlow = {
  formatVersion: 3,
  name: text('小店客服', 'Shop support'),
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'hello',
  handoff: { ...noTriggers, to: 'person' },
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [text('您好，请问有什么可以帮您？', 'Hello, how can I help?')], expect: { kind: 'text' } } },
    { id: 'more', type: 'conversation', config: { say: [text('好的，还有什么可以帮您？', 'I see. What else can I do?')], expect: { kind: 'text' } } },
    { id: 'person', type: 'human-handoff', config: {} },
    { id: 'survey', type: 'survey', config: {} },
    { id: 'bye', type: 'end', config: { say: text('再见！', 'Goodbye!') } },
  ],
  edges: [
    { from: 'hello', outlet: 'answered', to: 'more' },
    { from: 'more', outlet: 'answered', to: 'more' },
    { from: 'person', outlet: 'resolved', to: 'survey' },
    { from: 'person', outlet: 'returned', to: 'more' },
    ...['rated-high', 'rated-low', 'skipped'].map((outlet) => ({ from: 'survey', outlet, to: 'bye' })),
  ],
  layout: { nodes: [], groups: [], notes: [] },
};
