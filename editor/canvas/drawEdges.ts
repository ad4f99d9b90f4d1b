import type { FlowDocument, FlowEdge, FlowNode } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';
import { edgeKey } from '../draft/edgeKey.ts';
import { canvasKey } from './canvasKey.ts';
import type { CanvasEdge } from './canvasNode.ts';
import { typeTitle } from './nodeName.ts';

/** The canvas's edges for a document; what has not changed since `before` stays the same object. */
export function drawEdges(before: readonly CanvasEdge[], document: FlowDocument, selected: ReadonlySet<string>, language: 'zh' | 'en'): CanvasEdge[] {
  const known = new Map(before.map((cell) => [cell.id, cell]));
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  return document.edges.flatMap((edge): CanvasEdge[] => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    const id = edgeKey(edge);
    // The problem list shows edges without ends, and second edges of an outlet; there is no way to draw them.
    if (from === undefined || to === undefined || seen.has(id)) return [];
    seen.add(id);
    const old = known.get(id);
    const isSelected = selected.has(id);
    const data = old?.data;
    const same = data !== undefined && data.edge === edge && data.from === from && data.to === to && data.language === language;
    if (old && same && old.selected === isSelected) return [old];
    const ariaLabel = (same && old?.ariaLabel) || edgeName(edge, from, to, language);
    return [{
      id, type: 'flow', source: canvasKey(edge.from), target: canvasKey(edge.to), sourceHandle: canvasKey(edge.outlet), data: { edge, from, to, language },
      selected: isSelected, zIndex: isSelected ? 1 : 0, ariaLabel, focusable: true, domAttributes,
    }];
  });
}

/** The keyboard reaches edges from their nodes; see the keys. */
const domAttributes = { tabIndex: -1 } as const;

function edgeName({ from, outlet, to }: FlowEdge, source: FlowNode, target: FlowNode, language: 'zh' | 'en'): string {
  const title = outletsOf(cards, source).find(({ name }) => name === outlet)?.title[language] ?? outlet;
  const [first, second] = [`${typeTitle(source.type, language)} ${from}`, `${typeTitle(target.type, language)} ${to}`];
  return language === 'zh' ? `连线：${first} 的“${title}”到 ${second}` : `Edge: “${title}” of ${first} to ${second}`;
}
