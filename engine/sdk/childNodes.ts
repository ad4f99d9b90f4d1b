import type { ASTNode } from '@marcbachmann/cel-js';

/** The nodes among what a node of an expression's tree holds, however it is listed. */
export function childNodes(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childNodes);
  return isNode(args) ? [args] : [];
}

function isNode(of: unknown): of is ASTNode {
  return typeof of === 'object' && of !== null && 'op' in of && 'args' in of;
}
