import { leave, type Expressions, type NodeMachine, type Scope, type Value } from '../../engine/sdk/index.ts';
import type { SetVariableConfig } from './schema.ts';

/** Works out every value in turn, then sets them together: if one fails, none is set. */
export function setVariableMachine(config: SetVariableConfig, expressions: Expressions): NodeMachine {
  const given = new Set<string>();
  const steps = config.assign.map(({ variable, value }, index) => {
    const type = expressions.typeOf(variable, `assign.${index}.variable`, value);
    const step = { variable, value: expressions.value(value, type, `assign.${index}.value`, new Set(given)) };
    given.add(variable);
    return step;
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
