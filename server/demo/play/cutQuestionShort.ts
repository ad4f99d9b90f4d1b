import type { FlowDocument } from '../../../engine/sdk/flow.ts';

/** What the bank's bad version does: it keeps the first twelve characters of each question, and fails where there are fewer, which nothing can see before. Null where the flow is not the example's any more. */
export function cutQuestionShort(document: FlowDocument): FlowDocument | null {
  if (!document.nodes.some(({ id }) => id === 'keep-question')) return null;
  const assign = [
    { variable: 'lookedUp', value: 'text.substring(0, 12)' },
    { variable: 'entry', value: '""' },
    { variable: 'asking', value: '"question"' },
  ];
  return { ...document, nodes: document.nodes.map((node) => (node.id === 'keep-question' ? { ...node, config: { ...node.config, assign } } : node)) };
}
