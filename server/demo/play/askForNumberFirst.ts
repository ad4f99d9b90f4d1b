import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/**
 * What the shop's second version does otherwise: it asks first whether the order number is at hand, lets customers think longer
 * before it asks whether they are there, and leads to the shop's own team. Null where the flow is not the example's any more.
 */
export function askForNumberFirst(document: FlowDocument): FlowDocument | null {
  const ids = new Set(document.nodes.map(({ id }) => id));
  if (ids.has(added.id) || !['ask-order', 'no-number', 'nudge', 'intent', 'welcome'].every((id) => ids.has(id))) return null;
  const place = document.layout.nodes.find(({ id }) => id === 'ask-order') ?? { x: 0, y: 0 };
  return {
    ...document,
    nodes: [
      ...document.nodes.map((node) => {
        if (node.id === 'welcome') return { ...node, config: { ...node.config, silence: { minutes: 6 } } };
        return node.type === 'human-handoff' ? { ...node, config: { ...node.config, team: 'shop' } } : node;
      }),
      added,
    ],
    edges: [
      ...document.edges.map((edge) => (edge.to === 'ask-order' ? { ...edge, to: added.id } : edge)),
      { from: added.id, outlet: 'choice:have', to: 'ask-order' },
      { from: added.id, outlet: 'choice:lost', to: 'no-number' },
      { from: added.id, outlet: 'other', to: 'intent' },
      { from: added.id, outlet: 'silent', to: 'nudge' },
    ],
    layout: { ...document.layout, nodes: [...document.layout.nodes, { id: added.id, x: place.x - 344, y: place.y }] },
  };
}

const added = {
  id: 'has-number',
  type: 'conversation',
  config: {
    say: [{ zh: '好的。您手边有订单号吗？', en: 'Sure. Do you have the order number at hand?' }],
    expect: { kind: 'choice', choices: [{ id: 'have', label: { zh: '有', en: 'Yes' } }, { id: 'lost', label: { zh: '找不到', en: 'I cannot find it' } }], allowTyping: true },
    silence: { minutes: 15 },
  },
} satisfies FlowDocument['nodes'][number];
