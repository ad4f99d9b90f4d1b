import { leave, type Expressions, type NodeMachine, type Scope, type Value } from '../../engine/sdk/index.ts';
import type { SetVariableConfig } from './schema.ts';

/** Works out every value in turn, then sets them together: if one fails, none is set. */
export function setVariableMachine(config: SetVariableConfig, expressions: Expressions): NodeMachine {
  const steps = config.assign.map(({ variable, value }, index) => {
    const type = expressions.typeOf(variable, `assign.${index}.variable`);
    return { variable, value: expressions.value(value, type, `assign.${index}.value`) };
  });
  return {
    enter(scope) {
      let seen: Scope = scope;
      const set: Record<string, Value> = {};
      for (const { variable, value } of steps) {
        set[variable] = value(seen);
        seen = { ...seen, variables: { ...seen.variables, [variable]: set[variable] } };
      }
      return leave('next', { set });
    },
  };
}
