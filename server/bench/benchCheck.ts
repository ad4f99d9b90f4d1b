import { planFlow } from '../../engine/compile/planFlow.ts';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { registry } from '../../nodes/registry.ts';
import { atMost, median, type Figure } from './figure.ts';

/**
 * What the live list of problems costs: a flow is checked after every edit, as a worker gets it (a
 * copy of the whole document). The baseline is only reading the nodes, with nothing remembered.
 */
export function benchCheck(): Promise<Figure[]> {
  const sizes = [100, 1_000, 5_000];
  const flows = sizes.map(support);
  const checks = sizes.map((): number[] => []);
  const readings = sizes.map((): number[] => []);
  for (let round = 0; round < 25; round += 1) {
    flows.forEach((flow, index) => {
      const copy = structuredClone(flow);
      readings[index]?.push(timed(() => planFlow(copy, registry)));
      // The first fills what is remembered; the other is an edit of one node.
      checkFlow(flow, registry);
      const edited = structuredClone({ ...flow, nodes: flow.nodes.with(0, question(`edited ${round}`, flow.nodes[0]?.id ?? '')) });
      checks[index]?.push(timed(() => checkFlow(edited, registry)));
    });
  }
  const cost = (of: readonly (readonly number[])[], index: number): number => median(of[index] ?? []);
  return Promise.resolve([
    ...sizes.map((size, index): Figure => ({ name: `check after an edit, ${size} nodes, median`, value: cost(checks, index), unit: 'ms' })),
    atMost('check after an edit, 1,000 nodes, median', cost(checks, 1), 'ms', 50),
    atMost('check after an edit, 1,000 nodes, against reading them anew', cost(checks, 1) / cost(readings, 1), 'x', 1),
    atMost('check after an edit, a node of 5,000 against a node of 100', cost(checks, 2) / 50 / cost(checks, 0), 'x', 3),
  ]);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function question(text: string, id: string): FlowNode {
  const choices = ['a', 'b', 'c'].map((each) => ({ id: each, label: { zh: `选项 ${each}`, en: `Option ${each}` } }));
  return { id, type: 'conversation', config: { say: [{ zh: `问题：${text}`, en: `Question: ${text}` }], expect: { kind: 'choice', choices, into: 'picked' } } };
}

/** A ring of every sort of node, each outlet drawn. */
function support(size: number): FlowDocument {
  const nodes = Array.from({ length: size }, (_, index): FlowNode => {
    const id = `n${index}`;
    if (index % 5 === 0) return question(String(index), id);
    if (index % 5 === 1) return { id, type: 'conversation', config: { say: [{ zh: '您选了 {{ picked }}。', en: 'You picked {{ picked }}.' }], expect: { kind: 'number', into: 'count' } } };
    if (index % 5 === 2) return { id, type: 'condition', config: { cases: [{ id: 'a', when: 'size(picked) > 20 && count > 3' }, { id: 'b', when: 'text.contains("退款")' }] } };
    if (index % 5 === 3) return { id, type: 'faq-match', config: { knowledge: 'shop' } };
    return { id, type: 'set-variable', config: { assign: [{ variable: 'count', value: 'count + 1' }, { variable: 'kept', value: 'picked + "x"' }] } };
  });
  const edges = nodes.flatMap((node, index) => outletsOf(registry, node).map(({ name }) => ({ from: node.id, outlet: name, to: `n${(index + 1) % size}` })));
  return {
    formatVersion: 3,
    name: { zh: '客服', en: 'Support' },
    locales: ['zh', 'en'],
    variables: [{ name: 'picked', type: 'text' }, { name: 'kept', type: 'text' }, { name: 'count', type: 'number' }],
    knowledge: ['shop'],
    start: 'n0',
    handoff: noTriggers,
    nodes,
    edges,
    layout: { nodes: [], groups: [], notes: [] },
  };
}
