import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A flow that makes a ticket of what the customer types after 报修, tells how tickets stand after 查询 or a number, and brings in a person after 人工. */
export const ticketFlow = {
  formatVersion: 3,
  name: { zh: '报修', en: 'Repairs' },
  locales: ['zh', 'en'],
  variables: [{ name: 'ticket', type: 'text' }, { name: 'state', type: 'text' }, { name: 'count', type: 'number' }],
  knowledge: [],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '请说。', en: 'Yes?' }], expect: { kind: 'text' } } },
    { id: 'which', type: 'condition', config: { cases: [{ id: 'make', when: 'text.startsWith("报修")' }, { id: 'person', when: 'text == "人工"' }] } },
    { id: 'make', type: 'ticket', config: { subject: { zh: '{{ text }}', en: '{{ text }}' }, priority: { kind: 'expression', value: 'text.contains("急") ? "urgent" : "normal"' }, team: '维修', into: 'ticket' } },
    { id: 'look', type: 'ticket-status', config: { statusInto: 'state', countInto: 'count' } },
    { id: 'person', type: 'human-handoff', config: {} },
    { id: 'sorry', type: 'end', config: { say: { zh: '出错了。', en: 'Something broke.' } } },
  ],
  edges: [
    { from: 'hello', outlet: 'answered', to: 'which' },
    { from: 'which', outlet: 'case:make', to: 'make' },
    { from: 'which', outlet: 'case:person', to: 'person' },
    { from: 'which', outlet: 'otherwise', to: 'look' },
    { from: 'make', outlet: 'created', to: 'hello' },
    { from: 'make', outlet: 'failed', to: 'sorry' },
    { from: 'look', outlet: 'found', to: 'hello' },
    { from: 'look', outlet: 'none', to: 'hello' },
    { from: 'look', outlet: 'failed', to: 'sorry' },
    { from: 'person', outlet: 'resolved', to: 'sorry' },
    { from: 'person', outlet: 'returned', to: 'hello' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};
