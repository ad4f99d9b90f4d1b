import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import type { Cards } from '../../../engine/sdk/node.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { replaceName, replaceNameInText } from '../../inspector/expression/replaceName.ts';
import { isRecord, withValueAt } from '../../inspector/schema/path.ts';
import { placesOf, type Place } from '../../inspector/schema/placesOf.ts';
import { readFields } from '../../inspector/schema/readFields.ts';

/**
 * Gives a variable another name, in its declaration and wherever a node uses it: where one is named, in
 * expressions, and in texts. Nothing changes when the name is taken, or there is no such variable.
 */
export function renameVariable(document: FlowDocument, cards: Cards, from: string, to: string): FlowDocument {
  const names = document.variables.map(({ name }) => name);
  if (from === to || !names.includes(from) || names.includes(to)) return document;
  return {
    ...document,
    variables: document.variables.map((each) => (each.name === from ? { ...each, name: to } : each)),
    nodes: document.nodes.map((node) => renamedIn(node, cards, from, to)),
  };
}

function renamedIn(node: FlowNode, cards: Cards, from: string, to: string): FlowNode {
  const type = Object.hasOwn(cards, node.type) ? cards[node.type] : undefined;
  if (type === undefined) return node;
  let config: Json | undefined = node.config;
  for (const place of placesOf(readFields(type), node.config)) config = withValueAt(config, place.path, renamedAt(place, from, to));
  return config === node.config || !isRecord(config) ? node : { ...node, config };
}

function renamedAt({ field, value }: Place, from: string, to: string): Json {
  if (field.control === 'variable') return value === from ? to : value;
  if (field.control === 'expression') return typeof value === 'string' ? replaceName(value, from, to) : value;
  if (field.control !== 'localized' || !field.template || !isRecord(value)) return value;
  const texts = Object.entries(value).map(([locale, text]) => [locale, typeof text === 'string' ? replaceNameInText(text, from, to) : text] as const);
  return texts.every(([locale, text]) => text === value[locale]) ? value : Object.fromEntries(texts);
}
