import type { NodeType } from '../../engine/sdk/node.ts';
import { registry } from '../../nodes/registry.ts';

const types: ReadonlyMap<string, NodeType> = new Map(Object.entries(registry));

/** A node type by the name a document gives, which may be one that this release does not know. */
export function nodeType(name: string): NodeType | undefined {
  return types.get(name);
}
