import type { ASTNode } from '@marcbachmann/cel-js';
import { childNodes } from './childNodes.ts';
import type { ContactFacts } from './event.ts';

/** What expressions can ask of `contact`, by its type. */
export const contactSchema = { verified: 'bool', returning: 'bool', vip: 'double', name: 'string', tags: 'list<string>', attributes: 'map<string, string>', attributeNames: 'list<string>' };

/** A contact as expressions read it: which attributes there are differs from one to the next, and a flow is not to break on that. */
export function readContact({ attributes, ...contact }: ContactFacts): object {
  const known = new Map(Object.entries(attributes));
  const get = (name: string): string => Map.prototype.get.call(known, name) ?? '';
  return { ...contact, attributes: Object.assign(new Map(known), { get }), attributeNames: [...known.keys()] };
}

/** To the language every attribute is there, so whether one is known is asked of their names. */
export function lookIntoAttributes(node: ASTNode): void {
  if (node.op === 'in' && isAttributes(node.args[1])) node.args[1].args[1] = 'attributeNames';
  for (const child of childNodes(node.args)) lookIntoAttributes(child);
}

/** Whether `has()` is asked of an attribute: it would always hold. */
export function asksForAttribute(node: ASTNode): boolean {
  const [asked] = node.op === 'call' && node.args[0] === 'has' ? childNodes(node.args[1]) : [];
  return (asked?.op === '.' && isAttributes(asked.args[0])) || childNodes(node.args).some(asksForAttribute);
}

function isAttributes(node: ASTNode): node is Extract<ASTNode, { op: '.' }> {
  return node.op === '.' && node.args[1] === 'attributes' && node.args[0].op === 'id' && node.args[0].args === 'contact';
}
