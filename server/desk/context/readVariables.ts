import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { Snapshot } from '../../../engine/run/snapshot.ts';
import { consoleText } from '../../../engine/sdk/consoleText.ts';
import type { ContextVariable } from '../../contract.ts';

/** What a conversation's variables hold, in the order in which the flow declares them; none when its state cannot be read. */
export function readVariables({ plan }: Pick<CompiledFlow, 'plan'>, snapshot: Snapshot | null): ContextVariable[] {
  if (snapshot === null) return [];
  return plan.document.variables.flatMap(({ name, title }) => {
    const value = snapshot.context.variables[name];
    const initial = plan.variables[name];
    return value === undefined ? [] : [{ name, title: consoleText(title, name), value, changed: JSON.stringify(value) !== JSON.stringify(initial) }];
  });
}
