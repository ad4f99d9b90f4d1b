import type { FlowVariable } from '../../sdk/flow.ts';
import { emptyValue, typeOfValue } from '../../sdk/value.ts';
import type { Fixer } from '../fix.ts';

/** Puts an empty initial value of the variable's own type in place of one of another. */
export const emptyInitial: Fixer = ({ variable }, { variables }) => {
  const wrong = (each: FlowVariable): boolean => each.name === variable?.name && each.initial !== undefined && typeOfValue(each.initial) !== each.type;
  if (!variables.some(wrong)) return null;
  return {
    title: { zh: '清空初始值', en: 'Empty the initial value' },
    apply: (of) => ({ ...of, variables: of.variables.map((each) => (wrong(each) ? { ...each, initial: emptyValue(each.type) } : each)) }),
  };
};
