import { createExpressions } from '../../../engine/sdk/expression.ts';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { NodeType } from '../../../engine/sdk/node.ts';
import type { Json } from '../../../engine/sdk/value.ts';

/** What is wrong with a node's expressions, by their places; none while its settings are not valid otherwise. */
export function compileIssues(type: NodeType, config: Readonly<Record<string, Json>>, { variables, locales }: Pick<FlowDocument, 'variables' | 'locales'>): ReadonlyMap<string, string> {
  const read = type.read(config);
  if (!read.ok) return new Map();
  const expressions = createExpressions(variables, locales);
  read.node.machine(expressions);
  return new Map(expressions.issues.map(({ path, message }) => [path, message]));
}
