import type { FlowDocument, FlowEdge } from '../../../engine/sdk/flow.ts';
import type { Cards } from '../../../engine/sdk/node.ts';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { configure, type Configuration } from './configure.ts';

/**
 * Changes a setting that decides which outlets a node has, and takes its edges along: an edge whose
 * outlet goes is removed, unless one outlet takes the place of another (the way on from a message is the
 * way on from its answer).
 */
export function configureOutlets(document: FlowDocument, cards: Cards, configuration: Configuration): FlowDocument {
  const after = configure(document, configuration);
  const [old, changed] = [document, after].map(({ nodes }) => nodes.find(({ id }) => id === configuration.node));
  if (after === document || old === undefined || changed === undefined) return after;
  const [had, has] = [old, changed].map((node) => outletsOf(cards, node).map(({ name }) => name));
  const gone = (had ?? []).filter((name) => !has?.includes(name));
  if (gone.length === 0) return after;
  const meaning = cards[old.type]?.meaning ?? (() => 'onward');
  const come = (has ?? []).filter((name) => !had?.includes(name));
  const heir = heirOf(gone, come, meaning);
  const edges = document.edges.flatMap((edge): FlowEdge[] => {
    if (edge.from !== old.id || !gone.includes(edge.outlet)) return [edge];
    return heir?.from === edge.outlet ? [{ ...edge, outlet: heir.to }] : [];
  });
  return edges.every((edge, index) => edge === document.edges[index]) && edges.length === document.edges.length ? after : { ...after, edges };
}

/** Only where there is no doubt: one outlet goes or one comes, and they mean the same, or there is no other. */
function heirOf(gone: readonly string[], come: readonly string[], meaning: (outlet: string) => string): { readonly from: string; readonly to: string } | null {
  const [from] = gone;
  const [to] = come;
  if (from === undefined || to === undefined) return null;
  if (gone.length === 1 && come.length === 1) return { from, to };
  if (gone.length === 1) return pair(from, come.find((each) => meaning(each) === meaning(from)));
  if (come.length === 1) return pair(gone.find((each) => meaning(each) === meaning(to)), to);
  return null;
}

function pair(from: string | undefined, to: string | undefined): { readonly from: string; readonly to: string } | null {
  return from === undefined || to === undefined ? null : { from, to };
}
