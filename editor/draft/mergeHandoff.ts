import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { flowHandoff, type FlowHandoff } from '../../engine/sdk/flowHandoff.ts';
import type { Settle } from './collision.ts';
import { equalJson } from './equalJson.ts';
import { mergeJson } from './mergeJson.ts';
import { mergeSet } from './mergeSet.ts';

/**
 * What two changes make of when a flow gives a conversation to a person; see `mergeFlows`. Phrases are a set in each language;
 * only where a language would have more than a flow holds, the sides collide.
 *
 * @param nodes the nodes that are left: one that is gone brings in nobody
 */
export function mergeHandoff(base: FlowDocument, mine: FlowDocument, theirs: FlowDocument, nodes: FlowDocument['nodes'], settle: Settle): FlowHandoff {
  const [old, a, b] = [base.handoff, sideOf(mine, base), sideOf(theirs, base)];
  const phrases = mergePhrases(old.phrases, a.phrases, b.phrases, settle);
  const merged = flowHandoff.safeParse(mergeJson({ ...old, phrases }, { ...a, phrases }, { ...b, phrases }, (path, sides) => sides[settle({ kind: 'handoff', path }, sides)])).data ?? a;
  const gone = merged.to !== null && !has(nodes, merged.to) && [base, mine, theirs].some((each) => has(each.nodes, merged.to));
  const handoff = gone ? { ...merged, to: null } : merged;
  return equalJson(handoff, mine.handoff) ? mine.handoff : handoff;
}

/** Where the node that brought in the person is gone, nobody chose that nobody should: whether it does hangs on the node. */
function sideOf({ handoff, nodes }: FlowDocument, { handoff: { to } }: FlowDocument): FlowHandoff {
  return handoff.to === null && to !== null && !has(nodes, to) ? { ...handoff, to } : handoff;
}

function has(nodes: FlowDocument['nodes'], id: string | null): boolean {
  return nodes.some((each) => each.id === id);
}

type Phrases = FlowHandoff['phrases'];

function mergePhrases(base: Phrases, mine: Phrases, theirs: Phrases, settle: Settle): Phrases {
  if (equalJson(theirs, base)) return mine;
  const merged = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((locale) => {
    const sides = { base: base[locale] ?? [], mine: mine[locale] ?? [], theirs: theirs[locale] ?? [] };
    const all = mergeSet(sides.base, sides.mine, sides.theirs);
    const fits = flowHandoff.shape.phrases.safeParse({ [locale]: all }).success;
    return [locale, fits ? all : sides[settle({ kind: 'handoff', path: ['phrases', locale] }, sides)]] as const;
  });
  return Object.fromEntries(merged.filter(([, all]) => all.length > 0));
}
