import { formatVersion, type FlowDocument } from '../../engine/sdk/flow.ts';
import { usualHandoff } from '../../engine/sdk/usualHandoff.ts';

/** What a flow begins as when no template comes close: it greets, listens to one message, and hands over to a person. It may be published as it is. */
export function blankFlow(): FlowDocument {
  return {
    formatVersion,
    name: { zh: '新流程', en: 'New flow' },
    locales: ['zh', 'en'],
    variables: [],
    knowledge: [],
    start: 'welcome',
    handoff: usualHandoff('person'),
    nodes: [
      {
        id: 'welcome',
        type: 'conversation',
        config: { say: [{ zh: '您好，请问有什么可以帮您？', en: 'Hello, how can I help?' }], expect: { kind: 'text' } },
      },
      {
        id: 'person',
        type: 'human-handoff',
        config: { waiting: { zh: '好的，正在为您转接人工客服，请稍候。', en: 'Thank you. I am getting a colleague; one moment, please.' } },
      },
      { id: 'bye', type: 'end', config: { say: { zh: '感谢您的咨询，再见！', en: 'Thank you for getting in touch. Goodbye!' } } },
    ],
    edges: [
      { from: 'welcome', outlet: 'answered', to: 'person' },
      { from: 'person', outlet: 'returned', to: 'welcome' },
      { from: 'person', outlet: 'resolved', to: 'bye' },
    ],
    layout: {
      nodes: [
        { id: 'welcome', x: 0, y: 0 },
        { id: 'person', x: 320, y: 0 },
        { id: 'bye', x: 640, y: 0 },
      ],
      groups: [],
      notes: [],
    },
  };
}
