import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import type { Cards } from '../../../engine/sdk/node.ts';
import { namesIn } from '../expression/namesIn.ts';
import { templateParts } from '../expression/templateParts.ts';
import { isRecord } from '../schema/path.ts';
import { placesOf, type Place } from '../schema/placesOf.ts';
import { readFields } from '../schema/readFields.ts';

/** The nodes that use each name, by name: they keep something in it, or read it in an expression or a text. */
export function variableUses(document: FlowDocument, cards: Cards): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const node of document.nodes) {
    for (const name of namesOf(node, cards)) {
      const there = uses.get(name);
      if (there) there.push(node.id);
      else uses.set(name, [node.id]);
    }
  }
  return uses;
}

/** By node: documents are replaced, not changed, so that most nodes stay the same objects. */
const known = new WeakMap<FlowNode, ReadonlySet<string>>();

function namesOf(node: FlowNode, cards: Cards): ReadonlySet<string> {
  const found = known.get(node);
  if (found) return found;
  const type = Object.hasOwn(cards, node.type) ? cards[node.type] : undefined;
  const names = new Set(type ? placesOf(readFields(type), node.config).flatMap(namesAt) : []);
  known.set(node, names);
  return names;
}

function namesAt({ field, value }: Place): string[] {
  if (field.control === 'variable') return typeof value === 'string' ? [value] : [];
  if (field.control === 'expression') return typeof value === 'string' ? namesIn(value).map(({ name }) => name) : [];
  if (field.control !== 'localized' || !field.template || !isRecord(value)) return [];
  return Object.values(value).flatMap((text) => (typeof text === 'string' ? templateParts(text).flatMap(({ source }) => namesIn(source).map(({ name }) => name)) : []));
}
