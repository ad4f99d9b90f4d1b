import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { registry } from '../../nodes/registry.ts';
import { printJson } from './printJson.ts';

/** The machine that a flow compiles to, as JSON text; null when it does not compile. XState comes only when it is asked for. */
export async function machineText(document: FlowDocument): Promise<string | null> {
  const { exportMachine } = await import('./exportMachineShim.ts');
  const machine = exportMachine(document, registry);
  return machine === null ? null : printJson(machine);
}
