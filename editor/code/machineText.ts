import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { registry } from '../../nodes/registry.ts';
import { printJson } from './printJson.ts';

/** The machine that a flow compiles to, as JSON text. The compiler comes only when it is asked for. */
export async function machineText(document: FlowDocument): Promise<string> {
  const { exportMachine } = await import('../../engine/compile/exportMachine.ts');
  return printJson(exportMachine(document, registry));
}
