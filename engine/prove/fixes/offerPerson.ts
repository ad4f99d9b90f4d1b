import type { FlowDocument } from '../../sdk/flow.ts';
import type { Meaning, Registry } from '../../sdk/node.ts';
import { outletsOf } from '../../sdk/outletsOf.ts';
import type { Fixer } from '../fix.ts';
import { followedEdges } from './followedEdges.ts';
import { hasRoom } from './addNode.ts';
import { connectToPerson, isPerson, personType } from './connectToPerson.ts';

/** Brings in a person where the bot is at its wits' end: behind an outlet that leads nowhere yet. Without one, nothing is surely right. */
export const offerPerson: Fixer = (_problem, document, registry) => {
  const type = personType(registry);
  if (type === undefined || !hasRoom(document) || findPlace(document, registry) === null) return null;
  return { title: { zh: `添加“${type.title.zh}”`, en: `Add “${type.title.en}”` }, apply: (of) => apply(of, registry) };
};

function apply(document: FlowDocument, registry: Registry): FlowDocument {
  const place = findPlace(document, registry);
  return place === null ? document : connectToPerson(document, registry, place.node, place.outlet);
}

/** Where the need of a person is greatest, first. */
const needs: readonly Meaning[] = ['unmet', 'failed', 'lost', 'escalated', 'onward', 'helped', 'ended'];

/** The free outlet that customers get to where they need a person most; null when there is none, or a person is there already. */
function findPlace(document: FlowDocument, registry: Registry): { node: string; outlet: string } | null {
  const next = new Map<string, Map<string, string>>();
  for (const { from, outlet, to } of followedEdges(document, registry)) next.set(from, (next.get(from) ?? new Map<string, string>()).set(outlet, to));
  const nodes = new Map(document.nodes.map((each) => [each.id, each]));
  const free: { node: string; outlet: string; need: number }[] = [];
  // A set's iteration goes on with what is added meanwhile.
  const reachable = new Set([document.start]);
  for (const id of reachable) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    if (isPerson(node, registry)) return null;
    for (const { name, closes } of outletsOf(registry, node)) {
      const to = next.get(id)?.get(name);
      if (to === undefined && !closes) free.push({ node: id, outlet: name, need: needs.indexOf(registry[node.type]?.meaning(name) ?? 'onward') });
      else if (to !== undefined) reachable.add(to);
    }
  }
  return free.toSorted((a, b) => a.need - b.need)[0] ?? null;
}
