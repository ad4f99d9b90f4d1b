import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { isRecord, withValueAt, type Path } from '../../inspector/schema/path.ts';

/** A setting of a node, and what it becomes; undefined takes it away. */
export interface Configuration {
  readonly node: string;
  readonly path: Path;
  readonly value: Json | undefined;
}

/** Changes one setting of a node. The value need not be valid: a draft holds what has been typed so far. */
export function configure(document: FlowDocument, { node, path, value }: Configuration): FlowDocument {
  const index = document.nodes.findIndex(({ id }) => id === node);
  const before = document.nodes[index];
  if (before === undefined) return document;
  const config = withValueAt(before.config, path, value);
  if (!isRecord(config) || config === before.config) return document;
  return { ...document, nodes: document.nodes.with(index, { ...before, config }) };
}
