import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { Registry } from '../../engine/sdk/node.ts';

export function exportMachine(_document: FlowDocument, _registry: Registry): unknown {
  return null;
}
