import { variableName } from '../../sdk/flow.ts';
import type { BilingualText } from '../../sdk/localizedText.ts';
import type { VariableType } from '../../sdk/value.ts';
import type { Fixer } from '../fix.ts';

/** Declares a variable with the type it is used as. */
export const declareVariable: Fixer = ({ variable }, { variables }) => {
  if (variable === undefined || !variableName.safeParse(variable.name).success || variables.some((each) => each.name === variable.name)) return null;
  const { name, type } = variable;
  return {
    title: { zh: `声明${words[type].zh}变量 ${name}`, en: `Declare ${name} as a ${words[type].en}` },
    apply: (of) => (of.variables.some((each) => each.name === name) ? of : { ...of, variables: [...of.variables, { name, type }] }),
  };
};

const words: Readonly<Record<VariableType, BilingualText>> = {
  text: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'number' },
  boolean: { zh: '是非', en: 'yes/no value' },
  list: { zh: '列表', en: 'list' },
};
