import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import type { FlowDocument } from '../../engine/sdk/index.ts';
import { registry } from '../../nodes/registry.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const columns = 40;

/** A flow of so many nodes of every common kind, laid out in columns, each leading on to the next ones and at last back to the first. */
export function largeFlow(count: number): FlowDocument {
  const nodes = Array.from({ length: count }, (_, index) => ({ id: `node-${index}`, ...content(index) }));
  return {
    formatVersion: 3,
    name: { zh: '大型流程', en: 'A large flow' },
    locales: ['zh', 'en'],
    variables: [],
    knowledge: [],
    start: 'node-0',
    handoff: noTriggers,
    nodes,
    edges: nodes.flatMap((node, index) =>
      outletsOf(registry, node)
        .filter(({ optional }) => !optional)
        .map(({ name }, way) => ({ from: node.id, outlet: name, to: `node-${(index + 1 + way * columns) % count}` })),
    ),
    layout: { nodes: nodes.map(({ id }, index) => ({ id, x: (index % columns) * 340, y: Math.floor(index / columns) * 300 })), groups: [], notes: [] },
  };
}

function content(index: number) {
  switch (index % 5) {
    case 0:
      return {
        type: 'conversation',
        config: {
          say: [{ zh: `这是第 ${index} 个节点，请问有什么可以帮您？`, en: `This is node ${index}. How can I help?` }],
          expect: { kind: 'choice', choices: [{ id: 'yes', label: { zh: '是', en: 'Yes' } }, { id: 'no', label: { zh: '否', en: 'No' } }], allowTyping: true },
        },
      };
    case 1:
      return { type: 'condition', config: { cases: [{ id: 'a', when: 'text.contains("退款")', title: { zh: '提到退款', en: 'Mentions a refund' } }] } };
    case 2:
      return { type: 'human-handoff', config: {} };
    case 3:
      return { type: 'wait', config: { amount: 5, unit: 'minutes' } };
    default:
      return { type: 'conversation', config: { say: [{ zh: `第 ${index} 步完成。`, en: `Step ${index} is done.` }] } };
  }
}
